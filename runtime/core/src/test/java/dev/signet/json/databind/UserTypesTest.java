package dev.signet.json.databind;

import static dev.signet.json.databind.Reading.read;
import static dev.signet.json.databind.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.signet.error.FunctionException;
import dev.signet.error.UnavailableException;
import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.databind.Payloads.Basket;
import dev.signet.json.databind.Payloads.Bean;
import dev.signet.json.databind.Payloads.Checked;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTypesTest {

  private static final AtomicInteger LOADED = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(strings = {"@class", "@type", "@c", "type", "class", "java.lang.Class", "@id"})
  void aClassNameInDataLoadsNoClass(String key) throws IOException {
    String gadget = UserTypesTest.class.getName() + "$Gadget";
    for (String value :
        new String[] {
          "\"" + gadget + "\"", "[\"" + gadget + "\",{}]", "{\"" + key + "\":\"" + gadget + "\"}"
        }) {
      String json = "{\"" + key + "\":" + value + ",\"object\":" + value + "}";
      read(new TypeReference<Map<String, Object>>() {}, json);
      read(Holder.class, json);
    }
    assertThat(LOADED).hasValue(0);
  }

  @Test
  void aTypeThatIsToldByItsPropertiesIsOneOfThoseThatAreListed() throws IOException {
    String gadget = UserTypesTest.class.getName() + "$Gadget";

    assertThat(read(Deduced.class, "{\"width\":2}")).isEqualTo(new Tile(2));
    assertThat(read(Deduced.class, "{\"radius\":2}")).isEqualTo(new Disc(2));
    assertThat(refusal(Deduced.class, "{\"other\":2}"))
        .isEqualTo("does not say which of the known types it is");
    assertThatThrownBy(() -> read(Deduced.class, "[\"" + gadget + "\",{}]"))
        .isInstanceOf(InvalidPayloadException.class);
    assertThat(LOADED).hasValue(0);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({@JsonSubTypes.Type(Tile.class), @JsonSubTypes.Type(Disc.class)})
  interface Deduced {}

  record Tile(int width) implements Deduced {}

  record Disc(int radius) implements Deduced {}

  @Test
  void aTypeThatNamesItsClassInDataIsNeverRead() {
    String gadget = UserTypesTest.class.getName() + "$Gadget";

    for (Class<?> type : new Class<?>[] {ByClass.class, ByMinimalClass.class, HoldsByClass.class}) {
      assertThatThrownBy(
              () ->
                  read(
                      type,
                      "{\"@class\":\""
                          + gadget
                          + "\",\"@c\":\".UserTypesTest$Gadget\","
                          + "\"held\":{\"@class\":\""
                          + gadget
                          + "\"}}"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the payload type cannot be read");
    }
    assertThat(LOADED).hasValue(0);
  }

  @Test
  void aClosedSetOfNamedTypesIsRead() throws IOException {
    assertThat(read(Shape.class, "{\"kind\":\"circle\",\"r\":1}")).isEqualTo(new Circle(1));
    for (String json :
        new String[] {
          "{\"kind\":\"S3CRET\"}", "{\"kind\":\"" + Gadget.class.getTypeName() + "\"}", "{\"r\":1}"
        }) {
      assertThat(refusal(Shape.class, json))
          .isEqualTo("does not say which of the known types it is");
    }
    assertThat(refusal(Shape.class, "{\"kind\":\"circle\",\"r\":\"x\"}"))
        .isEqualTo("r: expected an integer (32 bit)");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {OpenId.class, UnionId.class, AppId.class, SharedCaller.class, WxContext.class})
  void anIdentityTypeIsNeverReadFromAPayload(Class<?> type) {
    JavaType map = TypeFactory.defaultInstance().constructMapType(Map.class, String.class, type);
    TypeReference<Object> reference =
        new TypeReference<>() {
          @Override
          public Type getType() {
            return map;
          }
        };
    for (String value : new String[] {"\"oEvil\"", "{\"value\":\"oEvil\"}", "[\"oEvil\"]", "{}"}) {
      assertThatThrownBy(() -> read(reference, "{\"a\":" + value + "}"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the payload type cannot be read");
    }
  }

  @Test
  void theTextOfAUsersExceptionStaysInside() {
    assertThat(refusal(Bean.class, "{\"qty\":777}")).isEqualTo("qty: is not accepted");
    assertThat(refusal(Checked.class, "{\"qty\":1}")).isEqualTo("is not accepted");
    assertThat(refusal(Basket.class, "{\"items\":[{\"qty\":0},{\"qty\":1}]}"))
        .isEqualTo("items[1]: is not accepted");
  }

  @Test
  void aFunctionExceptionOfAConstructorStaysWhatItIs() {
    String json = "{\"items\":[{\"qty\":2}]}";
    assertThatThrownBy(() -> read(Basket.class, json))
        .isInstanceOfSatisfying(
            FunctionException.class,
            business -> {
              assertThat(business.code()).isEqualTo("QTY_TAKEN");
              assertThat(business.httpStatus()).isEqualTo(422);
            });
    assertThatThrownBy(() -> read(Checked.class, "{\"qty\":2}"))
        .isInstanceOf(FunctionException.class);
  }

  @Test
  void aConstructorThatCannotReachSomethingIsNoFaultOfTheClient() {
    assertThatThrownBy(() -> read(Basket.class, "{\"items\":[{\"qty\":5}]}"))
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void anErrorOfAConstructorIsNoFaultOfTheClient() {
    assertThatThrownBy(() -> read(Checked.class, "{\"qty\":3}"))
        .isInstanceOf(OutOfMemoryError.class);
    assertThatThrownBy(() -> read(Basket.class, "{\"items\":[{\"qty\":4}]}"))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void anInvalidPayloadKeepsNothingThatWasSent() {
    assertThatThrownBy(() -> read(Bean.class, "{\"qty\":\"S3CRET\"}"))
        .isInstanceOf(InvalidPayloadException.class)
        .hasNoCause()
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).isEmpty())
        .asString()
        .doesNotContain("S3CRET");
    assertThatThrownBy(() -> read(Bean.class, "{\"qty\":S3CRET}"))
        .hasNoCause()
        .asString()
        .doesNotContain("S3CRET");
  }

  public static final class Gadget {
    static {
      LOADED.incrementAndGet();
    }

    public Gadget() {}

    public void setObject(Object object) {
      LOADED.incrementAndGet();
    }
  }

  public record Holder(Object object) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  public interface ByClass {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS)
  public interface ByMinimalClass {}

  public record HoldsByClass(
      @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "@class") Object held) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
  public interface Shape {}

  public record Circle(int r) implements Shape {}
}
