package dev.signet.json.databind;

import static dev.signet.json.databind.Reading.read;
import static dev.signet.json.databind.Reading.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Checks that a bean which databind reads must have its primitives, like one that generated code
 * reads.
 */
class MissingPrimitiveTest {

  @Test
  void isRefused() throws IOException {
    assertThat(refusal(Bean.class, "{}")).isEqualTo("count: is required");
    assertThat(refusal(Bean.class, "{\"count\":null}")).isEqualTo("count: is required");
    assertThat(refusal(Bean.class, "{\"count\":1,\"inner\":{}}"))
        .isEqualTo("inner.count: is required");
    assertThat(refusal(Bean.class, "{\"count\":1,\"list\":[{\"count\":1},{\"name\":\"a\"}]}"))
        .isEqualTo("list[1].count: is required");
    assertThat(read(Bean.class, "{\"count\":1,\"list\":[{\"count\":2}]}").count).isEqualTo(1);
  }

  @Test
  void isRefusedInATypeThatDataChooses() throws IOException {
    assertThat(refusal(Holder.class, "{\"kind\":{\"side\":2,\"type\":\"square\"}}"))
        .isEqualTo("kind.depth: is required");
    assertThat(
            ((Square)
                    read(Holder.class, "{\"kind\":{\"side\":2,\"depth\":1,\"type\":\"square\"}}")
                        .kind)
                .side)
        .isEqualTo(2);
  }

  @Test
  void isNoMatterOfPropertiesThatAreOnlyWrittenOrPutInto() throws IOException {
    assertThat(read(Odd.class, "{\"count\":3}").bean.count).isEqualTo(3);
  }

  /** A bean with primitives and other properties. */
  @JsonIgnoreProperties("gone")
  public static final class Bean {
    public int count = 7;
    public int gone;
    public String name;
    public Bean inner;
    public List<Bean> list;
  }

  /** A polymorphic type with a primitive. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes(@JsonSubTypes.Type(value = Square.class, name = "square"))
  public abstract static class Kind {
    public int depth;
  }

  /** The only subtype. */
  public static final class Square extends Kind {
    public int side;
  }

  /** A bean that holds a polymorphic object. */
  public static final class Holder {
    public Kind kind;
  }

  /** A bean with an unwrapped part, whose properties databind reads later. */
  public static final class Odd {
    @JsonUnwrapped public Bean bean;

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public int written;
  }
}
