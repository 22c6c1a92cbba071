package dev.signet.processor.generate.client;

import dev.signet.processor.generate.document.ObjectJson;
import dev.signet.processor.generate.document.SchemaJson;
import dev.signet.processor.generate.json.JsonReader;
import dev.signet.processor.generate.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the functions as an OpenAPI 3.1 document, in which each is a POST to its name. */
public final class OpenApi {

  private static final String ERROR = "SignetError";

  private OpenApi() {}

  /** Returns the document as JSON text. */
  public static String of(ClientModel model) {
    Map<String, Object> paths = new LinkedHashMap<>();
    model.functions().forEach((name, function) -> paths.put("/" + name, path(function)));
    Map<String, Object> schemas = new LinkedHashMap<>();
    model.types().forEach((name, schema) -> schemas.put(name, referring(schema)));
    schemas.put(ERROR, error());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", info());
    document.put("paths", paths);
    document.put("components", Map.of("schemas", schemas));
    return JsonText.indented(document) + "\n";
  }

  private static Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", "Cloud functions");
    info.put("version", "0");
    info.put(
        "description",
        "WeChat adds the caller's identity to each call; no parameter can carry it. A failure is"
            + " a SignetError; with SIGNET_ERROR_STATUS=200 its status is 200.");
    return info;
  }

  private static Map<String, Object> path(Map<String, Object> function) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", function.get("name"));
    putText(operation, "summary", (String) function.get("summary"));
    String needs = ClientCode.needs(ClientCode.kinds(function), ClientCode.rules(function));
    String text =
        Stream.of(
                (String) function.get("description"),
                needs,
                ClientCode.records(function),
                ClientCode.repeats(function))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n\n"));
    putText(operation, "description", text);
    operation.put("x-signet-requires", function.get("requires"));
    if (function.get("records") != null) {
      operation.put("x-signet-records", function.get("records"));
    }
    if (!ClientCode.rules(function).isEmpty()) {
      operation.put("x-signet-rules", ClientCode.rules(function));
    }
    if (!ClientCode.key(function).isEmpty()) {
      operation.put("x-signet-idempotency-key", ClientCode.key(function));
    }
    boolean payload = function.get("payload") != null;
    if (payload) {
      Map<String, Object> body = content(function.get("payload"));
      body.put("required", true);
      operation.put("requestBody", body);
    }
    operation.put("responses", responses(function, payload));
    return Map.of("post", operation);
  }

  private static Map<String, Object> responses(Map<String, Object> function, boolean payload) {
    Map<String, Object> responses = new LinkedHashMap<>();
    String returns = (String) function.get("returns");
    responses.put(
        "200", response(returns.isEmpty() ? "The result" : returns, function.get("result")));
    if (payload) {
      responses.put("400", failure("The payload does not fit: INVALID_ARGUMENT"));
    }
    responses.put("401", failure("No identity, or one that cannot be believed"));
    List<?> requires = (List<?>) function.get("requires");
    if (!requires.isEmpty()) {
      String unknown = requires.contains("user") ? ", or is no known user: USER_UNKNOWN" : "";
      String unvouched =
          function.containsKey("openData")
              ? ", or WeChat does not vouch for the open data: OPEN_DATA_UNVERIFIED,"
                  + " OPEN_DATA_EXPIRED"
              : "";
      responses.put(
          "403", failure("The caller does not meet what the function needs" + unknown + unvouched));
    }
    if (function.containsKey("idempotent")) {
      responses.put("409", failure("An earlier call succeeded and was too large: ANSWER_NOT_KEPT"));
      responses.put("422", failure("The key had another payload: IDEMPOTENCY_KEY_REUSED"));
    }
    if (function.containsKey("rateLimited")) {
      responses.put("429", tooMany());
    }
    responses.put("default", failure("Another failure"));
    return responses;
  }

  private static Map<String, Object> tooMany() {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("description", "After how many seconds a call is permitted");
    header.put("schema", SchemaJson.typed("integer"));
    Map<String, Object> response = failure("Too many calls: RESOURCE_EXHAUSTED");
    response.put("headers", Map.of("Retry-After", header));
    return response;
  }

  private static Map<String, Object> failure(String description) {
    return response(description, reference(ERROR));
  }

  private static Map<String, Object> response(String description, Object schema) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("description", description);
    response.putAll(content(schema));
    return response;
  }

  private static Map<String, Object> content(Object schema) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("content", Map.of("application/json", Map.of("schema", referring(schema))));
    return content;
  }

  private static Map<String, Object> error() {
    ObjectJson violation = new ObjectJson();
    violation.add("path", SchemaJson.typed("string"), true, "Such as items[2].qty");
    violation.add("message", SchemaJson.typed("string"), true, "What is expected there");
    Map<String, Object> violations = SchemaJson.typed("array");
    violations.put("items", violation.done(""));
    ObjectJson error = new ObjectJson();
    error.add("code", SchemaJson.typed("string"), true, "Stable, such as INVALID_ARGUMENT");
    error.add("message", SchemaJson.typed("string"), true, "");
    error.add("requestId", SchemaJson.typed("string"), true, "");
    error.add(
        "retryAfterSeconds",
        SchemaJson.typed("integer"),
        false,
        "After how many seconds a call is permitted");
    error.add("violations", violations, false, "");
    return error.done("How a function fails");
  }

  private static Map<String, Object> reference(String name) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("$ref", name);
    return reference;
  }

  private static Object referring(Object schema) {
    return withMapping(ClientModel.referring(schema, name -> "#/components/schemas/" + name));
  }

  /** Returns the JSON with references in place of the schemas that a discriminator maps to. */
  private static Object withMapping(Object json) {
    if (json instanceof List<?> list) {
      return list.stream().map(OpenApi::withMapping).toList();
    }
    if (!(json instanceof Map<?, ?>)) {
      return json;
    }
    Map<String, Object> map = JsonReader.map(json);
    Map<String, Object> copy = new LinkedHashMap<>();
    boolean discriminator = map.get("propertyName") instanceof String;
    map.forEach(
        (name, value) ->
            copy.put(
                name,
                discriminator && name.equals("mapping")
                    ? mapped(JsonReader.map(value))
                    : withMapping(value)));
    return copy;
  }

  private static Map<String, Object> mapped(Map<String, Object> mapping) {
    Map<String, Object> copy = new LinkedHashMap<>();
    mapping.forEach((name, reference) -> copy.put(name, JsonReader.map(reference).get("$ref")));
    return copy;
  }

  private static void putText(Map<String, Object> json, String name, String text) {
    if (!text.isEmpty()) {
      json.put(name, text);
    }
  }
}
