package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** The codec of arrays of any component type, primitives included. */
final class ArrayCodec<A> extends JsonCodec<A> {

  private final Class<A> type;
  private final JsonCodec<Object> element;
  private final boolean nullable;

  @SuppressWarnings("unchecked") // the generated code pairs the array and its element
  ArrayCodec(Class<A> type, JsonCodec<?> element, boolean nullable) {
    this.type = type;
    this.element = (JsonCodec<Object>) element;
    this.nullable = nullable;
  }

  @Override
  public A read(JsonParser in) throws IOException {
    List<Object> elements = new ArrayList<>();
    CollectionCodec.readAll(in, element, nullable, elements);
    A array = type.cast(Array.newInstance(type.getComponentType(), elements.size()));
    for (int i = 0; i < elements.size(); i++) {
      Array.set(array, i, elements.get(i));
    }
    return array;
  }

  @Override
  public void write(A value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (value == null) {
      out.writeNull();
      return;
    }
    out.writeStartArray();
    int length = Array.getLength(value);
    for (int i = 0; i < length; i++) {
      element.write(Array.get(value, i), out, guard);
    }
    out.writeEndArray();
  }
}
