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

/** A bean that databind reads is asked for its primitives as one that generated code reads. */
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

  /** With and without primitives. */
  @JsonIgnoreProperties("gone")
  public static final class Bean {
    public int count = 7;
    public int gone;
    public String name;
    public Bean inner;
    public List<Bean> list;
  }

  /** Of one of several classes. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes(@JsonSubTypes.Type(value = Square.class, name = "square"))
  public abstract static class Kind {
    public int depth;
  }

  /** The one class. */
  public static final class Square extends Kind {
    public int side;
  }

  /** With such. */
  public static final class Holder {
    public Kind kind;
  }

  /** Databind reads the parts of the unwrapped bean later. */
  public static final class Odd {
    @JsonUnwrapped public Bean bean;

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public int written;
  }
}
