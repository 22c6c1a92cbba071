package dev.signet.support;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.Violation;
import dev.signet.json.codec.JsonCodec;
import dev.signet.validation.ViolationCollector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads, in one pass, a payload whose fields are a method's parameters. Immutable. */
public final class PayloadFields {

  private static final PayloadFields NONE = new PayloadFields(List.of());

  private final List<Field> fields;

  private PayloadFields(List<Field> fields) {
    this.fields = fields;
  }

  /** Returns a reader of no fields, to which fields are added. */
  public static PayloadFields none() {
    return NONE;
  }

  /** Returns a copy with one more field, which must be present and not null. */
  public PayloadFields required(String name, JsonCodec<?> type) {
    return and(new Field(name, type, Violation.of(name, Violation.Kind.REQUIRED), null));
  }

  /**
   * Returns a copy with one more field, which must be present and not null.
   *
   * @param message the application's words for a field that is not
   */
  public PayloadFields required(String name, JsonCodec<?> type, String message) {
    Violation missing = Violation.of(name, Violation.Kind.REQUIRED, message);
    return and(new Field(name, type, missing, null));
  }

  /** Returns a copy with one more field, which is null if it is absent. */
  public PayloadFields nullable(String name, JsonCodec<?> type) {
    return and(new Field(name, type, null, null));
  }

  /**
   * Returns a copy with one more field of an Optional type, which is empty if it is absent.
   *
   * @param whenAbsent the empty value of the field's type
   */
  public PayloadFields optional(String name, JsonCodec<?> type, Object whenAbsent) {
    return and(new Field(name, type, null, whenAbsent));
  }

  /**
   * Reads the values, in the order of the fields.
   *
   * @param in stands on the opening brace, and on the closing one afterwards
   * @throws InvalidPayloadException naming every required field that is absent, or the first one
   *     that does not fit
   */
  public Object[] read(JsonParser in) throws IOException {
    Object[] values = readPresent(in);
    ViolationCollector violations = new ViolationCollector();
    expectRequired(values, violations);
    violations.throwIfAny();
    return values;
  }

  /**
   * Reads the values as {@link #read} does, but leaves a required field that is absent as null, so
   * that it can be reported together with what is wrong with the others.
   *
   * @throws InvalidPayloadException naming the first field that does not fit
   */
  public Object[] readPresent(JsonParser in) throws IOException {
    Object[] values = new Object[fields.size()];
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      int index = indexOf(in.currentName());
      in.nextToken();
      if (index < 0) {
        in.skipChildren();
      } else if (in.currentToken() != JsonToken.VALUE_NULL) {
        values[index] = fields.get(index).read(in);
      }
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        values[i] = fields.get(i).whenAbsent;
      }
    }
    return values;
  }

  /** Adds a violation for every required field that is absent. */
  public void expectRequired(Object[] values, ViolationCollector violations) {
    for (int i = 0; i < values.length; i++) {
      Field field = fields.get(i);
      if (values[i] == null && field.missing != null) {
        violations.add(field.missing);
      }
    }
  }

  private int indexOf(String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name.equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private PayloadFields and(Field field) {
    List<Field> more = new ArrayList<>(fields);
    more.add(field);
    return new PayloadFields(more);
  }

  private static final class Field {
    private final String name;
    private final JsonCodec<?> type;

    /** The violation if it is absent; null if it may be. */
    private final Violation missing;

    private final Object whenAbsent;

    Field(String name, JsonCodec<?> type, Violation missing, Object whenAbsent) {
      this.name = name;
      this.type = type;
      this.missing = missing;
      this.whenAbsent = whenAbsent;
    }

    Object read(JsonParser in) throws IOException {
      try {
        return type.read(in);
      } catch (InvalidPayloadException invalid) {
        throw invalid.below(name);
      }
    }
  }
}
