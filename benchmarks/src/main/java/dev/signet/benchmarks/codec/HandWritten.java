package dev.signet.benchmarks.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.benchmarks.codec.GreetingFunctions.Cart;
import dev.signet.benchmarks.codec.GreetingFunctions.Item;
import dev.signet.benchmarks.codec.GreetingFunctions.Whoami;
import dev.signet.identity.IdentityGuard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A codec as somebody would write it by hand for this one payload: it checks types, and its errors
 * name no path.
 */
final class HandWritten extends OtherHandler {

  @Override
  public Object decode(JsonParser in) throws IOException {
    String name = null;
    List<Item> items = null;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      JsonToken value = in.nextToken();
      switch (field) {
        case "name":
          require(value == JsonToken.VALUE_STRING);
          name = in.getText();
          break;
        case "items":
          require(value == JsonToken.START_ARRAY);
          items = items(in);
          break;
        default:
          in.skipChildren();
      }
    }
    return new Cart(name, items);
  }

  @Override
  public void encode(Object value, JsonGenerator out, IdentityGuard guard) throws IOException {
    Whoami result = (Whoami) value;
    out.writeStartObject();
    out.writeStringField("openid", guard.text(result.openid()));
    if (result.unionid().isPresent()) {
      out.writeStringField("unionid", guard.text(result.unionid().get()));
    } else {
      out.writeNullField("unionid");
    }
    out.writeStringField("greeting", result.greeting());
    out.writeNumberField("total", result.total());
    out.writeEndObject();
  }

  private static List<Item> items(JsonParser in) throws IOException {
    List<Item> items = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      require(in.currentToken() == JsonToken.START_OBJECT);
      items.add(item(in));
    }
    return items;
  }

  private static Item item(JsonParser in) throws IOException {
    String sku = null;
    int qty = 0;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      JsonToken value = in.nextToken();
      switch (field) {
        case "sku":
          require(value == JsonToken.VALUE_STRING);
          sku = in.getText();
          break;
        case "qty":
          require(value == JsonToken.VALUE_NUMBER_INT);
          qty = in.getIntValue();
          break;
        default:
          in.skipChildren();
      }
    }
    return new Item(sku, qty);
  }

  private static void require(boolean holds) throws IOException {
    if (!holds) {
      throw new IOException("not the expected JSON");
    }
  }
}
