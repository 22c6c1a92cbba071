package dev.signet.processor.generate.document;

import dev.signet.processor.schema.ScalarSchema;
import java.util.Map;

/** Writes scalars as JSON Schema. */
final class ScalarJson {

  /** The types of java.time that have a format; the others are strings in forms of their own. */
  private static final Map<String, String> TIME_FORMATS =
      Map.of(
          "java.time.Instant", "date-time",
          "java.time.OffsetDateTime", "date-time",
          "java.time.ZonedDateTime", "date-time",
          "java.time.LocalDate", "date",
          "java.time.Duration", "duration",
          "java.time.Period", "duration");

  private ScalarJson() {}

  static Map<String, Object> of(ScalarSchema scalar) {
    return switch (scalar.kind()) {
      case STRING, CHARS -> SchemaJson.typed("string");
      case CHAR -> with(with(SchemaJson.typed("string"), "minLength", 1), "maxLength", 1);
      case UUID -> with(SchemaJson.typed("string"), "format", "uuid");
      case BYTES -> with(SchemaJson.typed("string"), "contentEncoding", "base64");
      case TIME -> time(scalar.type().qualifiedName());
      case BOOLEAN -> SchemaJson.typed("boolean");
      case BYTE -> range(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case SHORT -> range(Short.MIN_VALUE, Short.MAX_VALUE);
      case INT -> with(SchemaJson.typed("integer"), "format", "int32");
      case LONG -> with(SchemaJson.typed("integer"), "format", "int64");
      case BIG_INTEGER -> SchemaJson.typed("integer");
      case FLOAT -> with(SchemaJson.typed("number"), "format", "float");
      case DOUBLE -> with(SchemaJson.typed("number"), "format", "double");
      case BIG_DECIMAL -> SchemaJson.typed("number");
    };
  }

  private static Map<String, Object> time(String type) {
    String format = TIME_FORMATS.get(type);
    Map<String, Object> json = SchemaJson.typed("string");
    return format == null ? json : with(json, "format", format);
  }

  private static Map<String, Object> range(int minimum, int maximum) {
    return with(with(SchemaJson.typed("integer"), "minimum", minimum), "maximum", maximum);
  }

  private static Map<String, Object> with(Map<String, Object> json, String name, Object value) {
    json.put(name, value);
    return json;
  }
}
