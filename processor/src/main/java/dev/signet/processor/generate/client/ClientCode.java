package dev.signet.processor.generate.client;

import dev.signet.processor.generate.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the typed client by filling the places that a template marks with the parts that depend on
 * the functions.
 */
public final class ClientCode {

  private static final String TEMPLATE = "/dev/signet/processor/generate/client/signet-client.";

  private static final String TYPES = "// <types>\n";
  private static final String CALLS = "    // <calls>\n";

  private static final Map<String, String> NEEDS =
      Map.of(
          "caller", "a WeChat user",
          "unionId", "a user with a unionid",
          "sharedCaller", "a user of another mini program, through resource sharing",
          "app", "one of the allowed mini programs",
          "source", "one of the allowed sources",
          "user", "a user whom the service knows",
          "owner", "the owner of the record",
          "policy", "a policy of the service");

  private static final String CLOUD_ID =
      "/** The id of open data: wx.cloud.CloudID(id) for functionClient, id for containerClient. */\n"
          + ("export type " + TypeScriptTypes.CLOUD_ID + " = string | object;\n\n");

  private final ClientModel model;

  /** Creates a writer for these functions and types. */
  public ClientCode(ClientModel model) {
    this.model = model;
  }

  /** Returns the text of {@code signet-client.ts}. */
  public String typeScript() {
    return template("ts").replace(CALLS, calls()).replace(TYPES, types());
  }

  /** Returns the text of {@code signet-client.js}. */
  public String javaScript() {
    return template("js").replace(CALLS, calls());
  }

  /** Returns the text of {@code signet-client.d.ts}. */
  public String declarations() {
    return template("d.ts").replace(TYPES, types());
  }

  private String types() {
    StringBuilder text = new StringBuilder();
    model.types().forEach((name, schema) -> declare(text, name, schema));
    if (model.takesOpenData()) {
      text.append(CLOUD_ID);
    }
    text.append("/** The cloud functions. A refusal rejects with a SignetError. */\n");
    text.append("export interface SignetFunctions {\n");
    text.append(
        model.functions().values().stream()
            .map(ClientCode::signature)
            .collect(Collectors.joining("\n")));
    return text.append("}\n").toString();
  }

  private static void declare(StringBuilder text, String name, Map<String, Object> schema) {
    text.append(TypeScriptTypes.declaration(name, schema)).append('\n');
  }

  private static String signature(Map<String, Object> function) {
    Object payload = function.get("payload");
    String parameter =
        payload == null ? "" : "data: " + TypeScriptTypes.of(JsonReader.map(payload));
    String name = (String) function.get("name");
    return CommentText.of(
            "  ",
            (String) function.get("summary"),
            (String) function.get("description"),
            MethodNames.note(name),
            returns((String) function.get("returns")),
            records(function),
            repeats(function),
            needs(kinds(function), names(rules(function))))
        + ("  " + TypeScriptTypes.propertyName(MethodNames.of(name)))
        + ("(" + parameter + "): Promise<")
        + (TypeScriptTypes.of(JsonReader.map(function.get("result"))) + ">;\n");
  }

  private static String returns(String text) {
    return text.isEmpty() ? "" : "Returns: " + text;
  }

  /** Describes in words whose records a function returns; empty when they have no owner. */
  static String records(Map<String, Object> function) {
    Object records = function.get("records");
    return records == null
        ? ""
        : records.equals("own")
            ? "Returns records of the caller only."
            : "Returns records of other users too.";
  }

  /** Returns the payload field by which a repeated call is known; empty when there is none. */
  static String key(Map<String, Object> function) {
    return (String) function.getOrDefault("idempotent", "");
  }

  /** Describes in words what becomes of repeated and of many calls; empty when nothing does. */
  static String repeats(Map<String, Object> function) {
    String key = key(function);
    String once = key.isEmpty() ? "" : "A repeated " + key + " gets the first answer.";
    String rate =
        function.containsKey("rateLimited")
            ? "Too many calls are refused for retryAfterSeconds."
            : "";
    return (once + " " + rate).strip();
  }

  /** Returns the kinds of what a function requires of its caller. */
  static List<?> kinds(Map<String, Object> function) {
    return (List<?>) function.get("requires");
  }

  /** Returns the application's own requirements, such as {@code RequireRole(ADMIN)}. */
  static List<?> rules(Map<String, Object> function) {
    return (List<?>) function.getOrDefault("rules", List.of());
  }

  /** Returns the names alone, because a client tells everybody what is in it. */
  private static List<?> names(List<?> rules) {
    return rules.stream().map(rule -> rule.toString().replaceFirst("(?s)\\(.*", "")).toList();
  }

  /** Describes in words what a function requires of its caller; empty when it requires nothing. */
  static String needs(List<?> kinds, List<?> rules) {
    return kinds.isEmpty()
        ? ""
        : Stream.concat(kinds.stream().map(NEEDS::get), rules.stream().map(Object::toString))
            .distinct()
            .collect(Collectors.joining(", ", "Needs: ", "."));
  }

  private String calls() {
    StringBuilder text = new StringBuilder();
    for (Map<String, Object> function : model.functions().values()) {
      String name = (String) function.get("name");
      boolean payload = function.get("payload") != null;
      text.append("    ")
          .append(TypeScriptTypes.propertyName(MethodNames.of(name)))
          .append(payload ? ": (data) => call(" : ": () => call(")
          .append(TypeScriptTypes.text(name))
          .append(payload ? ", data),\n" : "),\n");
    }
    return text.toString();
  }

  private static String template(String extension) {
    try (InputStream in = ClientCode.class.getResourceAsStream(TEMPLATE + extension)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new IllegalStateException("the processor's jar cannot be read", e);
    }
  }
}
