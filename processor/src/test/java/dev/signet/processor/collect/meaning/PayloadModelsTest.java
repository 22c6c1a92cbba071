package dev.signet.processor.collect.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.collect.inspect.SchemaProbe;
import dev.signet.processor.schema.function.PayloadModel;
import dev.signet.processor.schema.function.PayloadModel.Field;
import dev.signet.processor.schema.function.PayloadModel.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadModelsTest {

  private static PayloadModel model(String parameters, String members) {
    return SchemaProbe.of(
            """
            package demo;
            import com.fasterxml.jackson.annotation.*;
            import com.fasterxml.jackson.databind.*;
            import dev.signet.*;
            import dev.signet.identity.*;
            import java.util.*;
            class A {
              @CloudFunction("fn") void fn(%s) {}
              @interface Nullable {}
              %s
            }
            """
                .formatted(parameters, members))
        .model("fn");
  }

  @Test
  void knowsTheFieldsThatAreParameters() {
    PayloadModel payload =
        model("OpenId who, String a, Optional<Integer> b, @Nullable List<String> c, int d", "");

    assertThat(payload.form()).isEqualTo(Form.PARAMETERS);
    assertThat(payload.fields()).extracting(Field::name).containsExactly("a", "b", "c", "d");
    assertThat(payload.fields())
        .extracting(field -> field.type().toString())
        .containsExactly("String", "Optional<Integer>", "List<String>", "int");
    assertThat(payload.fields())
        .extracting(Field::mayBeAbsent)
        .containsExactly(false, true, true, false);
    assertThat(payload.field("a").orElseThrow().accessor()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record Req(String owner) {} | owner()",
        "static class Req { public String owner; } | owner",
        "static class Req { private String o; public String getOwner() { return o; }"
            + " public void setOwner(String v) {} } | getOwner()",
        "record Req(@JsonProperty(\"owner\") String who) {} | who()",
        "static class Req { @JsonCreator Req(@JsonProperty(\"owner\") String o) {}"
            + " public String getOwner() { return null; } } | getOwner()",
        "static class Req { public void setOwner(String v) {} } |",
        "static class Req { public void setOwner(String v) {}"
            + " public Optional<String> getOwner() { return null; } } |",
      })
  void knowsHowAPropertyIsRead(String type, String accessor) {
    PayloadModel payload = model("Req req", type);

    assertThat(payload.form()).isEqualTo(Form.OBJECT);
    assertThat(payload.isOpaque()).isFalse();
    assertThat(payload.field("owner").orElseThrow().accessor()).isEqualTo(accessor);
  }

  @ParameterizedTest
  @CsvSource({
    "'Map<String, Object> m', MAP, true",
    "'Map<String, Integer> m', MAP, true",
    "JsonNode n, TREE, true",
    "OpenId who, NONE, false",
    "'', NONE, false"
  })
  void knowsTheOtherForms(String parameters, Form form, boolean opaque) {
    PayloadModel payload = model(parameters, "");

    assertThat(payload.form()).isEqualTo(form);
    assertThat(payload.isOpaque()).isEqualTo(opaque);
    assertThat(payload.fields()).isEmpty();
  }
}
