package dev.signet.processor.generate.document;

import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.Constraint;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds constraints to the JSON Schema of a value: keywords where they mean the same as the
 * generated check, and all of them in words as the description.
 */
final class ConstraintJson {

  /**
   * Excludes white space and control characters as {@code Constraints.notBlank} does; \S differs.
   */
  private static final String NOT_BLANK =
      "[^\\u0000-\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";

  /** The largest exponent for which a reader with 64-bit numbers holds a power of ten exactly. */
  private static final int EXACT_DIGITS = 22;

  private final Map<String, Object> json;
  private final Schema schema;

  private ConstraintJson(Map<String, Object> json, Schema schema) {
    this.json = new LinkedHashMap<>(json);
    this.schema = schema;
  }

  /** Returns a copy with the constraints of a value that is not null. */
  static Map<String, Object> with(
      Map<String, Object> json, List<Constraint> constraints, Schema schema) {
    if (constraints.isEmpty()) {
      return json;
    }
    ConstraintJson adding = new ConstraintJson(json, schema);
    constraints.forEach(adding::add);
    return SchemaJson.described(adding.json, ConstraintWords.of(constraints));
  }

  private void add(Constraint constraint) {
    if (constraint instanceof Constraint.Null) {
      json.clear();
      json.put("type", "null");
    } else if (constraint instanceof Constraint.NotBlank) {
      size(1, Integer.MAX_VALUE);
      pattern(NOT_BLANK);
    } else if (constraint instanceof Constraint.NotEmpty) {
      size(1, Integer.MAX_VALUE);
    } else if (constraint instanceof Constraint.Size size) {
      size(size.min(), size.max());
    } else if (constraint instanceof Constraint.Limit limit) {
      limit(limit);
    } else if (constraint instanceof Constraint.Digits digits) {
      digits(digits);
    } else if (constraint instanceof Constraint.Matches matches) {
      EcmaPattern.of(matches.regexp(), matches.flags()).ifPresent(this::pattern);
    } else if (constraint instanceof Constraint.Email) {
      json.put("format", "email");
    } else if (constraint instanceof Constraint.Truth truth) {
      json.put("const", truth.expected());
    }
  }

  private void size(int min, int max) {
    if (schema instanceof ScalarSchema scalar) {
      boolean bytes = scalar.kind() == ScalarSchema.Kind.BYTES;
      // Three bytes are four characters of base64; white space may make the text longer.
      bounds("Length", bytes ? (min + 2L) / 3 * 4 : min, bytes ? Integer.MAX_VALUE : max);
    } else if (schema instanceof ArraySchema array) {
      boolean set = array.container().isSet();
      // A set holds only one of the elements that a document repeats.
      bounds("Items", min, set ? Integer.MAX_VALUE : max);
    } else {
      bounds("Properties", min, max);
    }
  }

  private void bounds(String of, long min, int max) {
    if (min > 0) {
      atLeast("min" + of, BigDecimal.valueOf(min));
    }
    if (max < Integer.MAX_VALUE) {
      atMost("max" + of, BigDecimal.valueOf(max));
    }
  }

  private void limit(Constraint.Limit limit) {
    long exponent = (long) limit.limit().precision() - limit.limit().scale();
    if (!isNumber() || Math.abs(exponent) > 300) {
      return;
    }
    BigDecimal number = new BigDecimal(limit.limit().toPlainString());
    if (limit.lower()) {
      atLeast(limit.inclusive() ? "minimum" : "exclusiveMinimum", number);
    } else {
      atMost(limit.inclusive() ? "maximum" : "exclusiveMaximum", number);
    }
  }

  /**
   * Adds the bounds of a number with limited digits. Words alone describe the digits after the
   * point, because most readers do not compute multiples of 0.01 exactly.
   */
  private void digits(Constraint.Digits digits) {
    if (!isNumber()) {
      return;
    }
    if (digits.integer() <= EXACT_DIGITS) {
      BigDecimal over = new BigDecimal(BigDecimal.TEN.pow(digits.integer()).toPlainString());
      atLeast("exclusiveMinimum", over.negate());
      atMost("exclusiveMaximum", over);
    }
    if (digits.fraction() == 0 && "number".equals(json.get("type"))) {
      json.put("multipleOf", 1);
    }
  }

  private boolean isNumber() {
    return "integer".equals(json.get("type")) || "number".equals(json.get("type"));
  }

  private void pattern(String pattern) {
    if (json.putIfAbsent("pattern", pattern) != null) {
      List<Object> all = new ArrayList<>((List<?>) json.getOrDefault("allOf", List.of()));
      all.add(Map.of("pattern", pattern));
      json.put("allOf", all);
    }
  }

  private void atLeast(String keyword, BigDecimal limit) {
    json.merge(keyword, limit, (one, other) -> number(one).max(number(other)));
  }

  private void atMost(String keyword, BigDecimal limit) {
    json.merge(keyword, limit, (one, other) -> number(one).min(number(other)));
  }

  private static BigDecimal number(Object value) {
    return new BigDecimal(value.toString());
  }
}
