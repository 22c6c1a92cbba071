package dev.signet.processor.generate.document;

import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.form.ScalarForm;
import java.util.List;
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

  private static final String INTEGER_TEXT = "^-?(0|[1-9][0-9]*)$";
  private static final String NUMBER_TEXT = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$";
  private static final String SINCE = " since 1970-01-01T00:00:00Z";
  private static final String MILLIS = "Milliseconds";
  private static final String SECONDS = "Seconds";

  private ScalarJson() {}

  static Map<String, Object> of(ScalarSchema scalar) {
    ScalarForm form = scalar.form();
    return switch (form.kind()) {
      case OWN -> own(scalar);
      case TEXT -> text(scalar.kind());
      case BIT -> with(SchemaJson.typed("integer"), "enum", List.of(0, 1));
      case PATTERN -> described("string", written(form));
      case MILLIS -> with(described("integer", MILLIS + since(scalar)), "format", "int64");
      case SECONDS -> described("number", SECONDS + since(scalar));
      case DAYS -> described("integer", "Days" + since(scalar));
      case YEAR -> described("integer", "A year");
    };
  }

  private static Map<String, Object> text(ScalarSchema.Kind kind) {
    Map<String, Object> json = SchemaJson.typed("string");
    return switch (kind) {
      case BOOLEAN -> with(json, "enum", List.of("true", "false"));
      case LONG -> with(with(json, "format", "int64"), "pattern", INTEGER_TEXT);
      case BYTE, SHORT, INT, BIG_INTEGER -> with(json, "pattern", INTEGER_TEXT);
      default -> with(json, "pattern", NUMBER_TEXT);
    };
  }

  /** Returns the schema of a string that is an integer. */
  static Map<String, Object> integerText() {
    return with(SchemaJson.typed("string"), "pattern", INTEGER_TEXT);
  }

  private static String since(ScalarSchema scalar) {
    return scalar.type().qualifiedName().equals("java.time.Duration") ? "" : SINCE;
  }

  private static String written(ScalarForm form) {
    return "Written as " + form.pattern() + (form.zone().isEmpty() ? "" : " in " + form.zone());
  }

  private static Map<String, Object> described(String type, String description) {
    return with(SchemaJson.typed(type), "description", description);
  }

  private static Map<String, Object> own(ScalarSchema scalar) {
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
      case NULL -> SchemaJson.typed("null");
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
