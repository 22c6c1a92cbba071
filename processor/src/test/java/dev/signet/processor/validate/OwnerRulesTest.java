package dev.signet.processor.validate;

import static dev.signet.processor.validate.Sources.handler;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerRulesTest {

  private static String byField(String field, String parameters, String types) {
    return handler(
        "  @CloudFunction(\"own\") @RequireOwner(field = /*>*/\""
            + field
            + "\") public void own("
            + parameters
            + ") {}\n"
            + types);
  }

  private static String byLookup(String parameters, String members) {
    return handler(
        "  @CloudFunction(\"own\") @RequireOwner(lookup = /*>*/\"ownerOf\") public void own("
            + parameters
            + ") {}\n"
            + members);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OpenId caller, String ownerId, int qty |",
        "Req req | public record Req(String ownerId) {}",
        "Req req | public static class Req { private String o; public String getOwnerId()"
            + " { return o; } public void setOwnerId(String v) { o = v; } }",
        "Req req | public static class Req { public String ownerId; }",
        "Req req | public record Req(@JsonProperty(\"ownerId\") String who) {}",
        "Map<String, Object> req |",
        "Map<String, String> req |",
        "JsonNode req |",
      })
  void takesAStringOfThePayload(String parameters, String types) {
    Compile.sources(byField("ownerId", parameters, types == null ? "" : types)).isClean();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String ownerId | |",
        "Req req | public record Req(String ownerId, int qty) {}",
        "Req req | public record Req(@JsonProperty(\"ownerId\") String owner) {}",
      })
  void knowsTheFieldsAndNearMisses(String parameters, String types) {
    Compile.sources(byField("ownerld", parameters, types == null ? "" : types))
        .hasOnlyError(DiagnosticId.OWNER_FIELD_UNKNOWN)
        .saying("Did you mean ownerId?");
  }

  @Test
  void knowsThatThereIsNoPayload() {
    Compile.sources(byField("ownerId", "OpenId caller", ""))
        .hasOnlyError(DiagnosticId.OWNER_FIELD_UNKNOWN);
  }

  @Test
  void wantsAFieldThatCanBeRead() {
    Compile.sources(
            byField(
                "ownerId",
                "Req req",
                "public static class Req { public void setOwnerId(String v) {} }"))
        .hasOnlyError(DiagnosticId.OWNER_FIELD_UNKNOWN)
        .saying("no getter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int ownerId |",
        "Optional<String> ownerId |",
        "List<String> ownerId |",
        "Req req | public record Req(long ownerId) {}",
        "Map<String, Integer> req |",
      })
  void wantsAString(String parameters, String types) {
    Compile.sources(byField("ownerId", parameters, types == null ? "" : types))
        .hasOnlyError(DiagnosticId.OWNER_FIELD_NOT_STRING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String orderId | Optional<OpenId> ownerOf(String orderId) { return null; }",
        "String orderId | static Optional<String> ownerOf(String orderId) { return null; }",
        "String orderId, int qty | protected Optional<String> ownerOf(int qty) { return null; }",
        "int qty | Optional<String> ownerOf(Integer qty) { return null; }",
        "List<String> ids | Optional<String> ownerOf(List<String> ids) { return null; }",
        "Req req | Optional<OpenId> ownerOf(String orderId, Item item) { return null; }"
            + " public record Req(String orderId, Item item) {} public record Item(int a) {}",
        "Map<String, Object> req | Optional<OpenId> ownerOf(String orderId) { return null; }",
        "String orderId | Optional<OpenId> ownerOf() { return null; }",
      })
  void takesAMethodOfPayloadFields(String parameters, String members) {
    Compile.sources(byLookup(parameters, members)).isClean();
  }

  @Test
  void takesAnInheritedMethod() {
    Compile.sources(
            byLookup("String id", "").replace("class A", "class A extends Base"),
            "package demo;\nclass Base { java.util.Optional<String> ownerOf(String id) {"
                + " return null; } }")
        .isClean();
  }

  @Test
  void knowsTheMethodsAndNearMisses() {
    Compile.sources(byLookup("String id", "Optional<String> ownerOff(String id) { return null; }"))
        .hasOnlyError(DiagnosticId.OWNER_LOOKUP_UNKNOWN)
        .saying("Did you mean ownerOff?");
    Compile.sources(byLookup("String id", ""))
        .hasOnlyError(DiagnosticId.OWNER_LOOKUP_UNKNOWN)
        .saying("class A");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String orderId | (String orderld) | Did you mean orderId?",
        "String orderId | (int orderId) | orderId of the lookup method ownerOf is int there, but the"
            + " payload field is String",
        "Long orderId | (long orderId) | is long there, but the payload field is Long",
        "List<String> ids | (List<Long> ids) | is List<Long> there, but the payload field is"
            + " List<String>",
        "Integer qty | (int qty) | parameter qty",
        "Req req | (Req req) | parameter req",
        "Map<String, Object> req | (int qty) | is int there, but a field of Map<String, Object> can"
            + " only be taken as a String",
        "int qty | (int count) | parameter count of the lookup method ownerOf is no payload field",
        "OpenId caller | (OpenId caller) | parameter caller",
      })
  void wantsPayloadFieldsAsParameters(String parameters, String lookup, String text) {
    Compile.sources(
            byLookup(
                parameters,
                "Optional<String> ownerOf"
                    + lookup
                    + " { return null; } public record Req(String id) {}"))
        .hasOnlyError(DiagnosticId.OWNER_LOOKUP_PARAMETER)
        .saying(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"String", "OpenId", "Optional<Integer>", "Optional<?>", "void", "List<String>"})
  void wantsAnOptionalOwner(String type) {
    String body = type.equals("void") ? "{}" : "{ return null; }";
    Compile.sources(byLookup("String id", type + " ownerOf(String id) " + body))
        .hasOnlyError(DiagnosticId.OWNER_LOOKUP_TYPE)
        .saying("returns " + type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private Optional<String> ownerOf(String id) { return null; }",
        "<T> Optional<String> ownerOf(String id) { return null; }",
        "Optional<String> ownerOf(String id) { return null; }"
            + " Optional<String> ownerOf(int id) { return null; }",
      })
  void wantsAMethodThatCanBeCalled(String members) {
    Compile.sources(byLookup("String id", members))
        .hasOnlyError(DiagnosticId.OWNER_LOOKUP_NOT_USABLE);
  }

  @Test
  void saysNothingMoreAboutABrokenPayload() {
    Compile.sources(
            byField("ownerId", "Req req", "public record Req(Thread ownerId) {}")
                .replace("/*>*/", ""))
        .hasErrors(DiagnosticId.TYPE_NOT_SUPPORTED);
  }

  @Test
  void saysNothingMoreAboutABrokenPayloadOfALookup() {
    String lookup = "Optional<String> ownerOf(int id) { return null; }";
    Compile.sources(byLookup("Object req", lookup).replace("/*>*/", ""))
        .hasErrors(DiagnosticId.TYPE_NOT_SUPPORTED);
  }

  @Test
  void saysNothingMoreAboutBoth() {
    Compile.sources(
            byField("no\", lookup = \"no", "String id", "")
                .replace("/*>*/", "")
                .replace("@RequireOwner", "/*>*/@RequireOwner"))
        .hasErrors(DiagnosticId.OWNER_NOT_ONE);
  }
}
