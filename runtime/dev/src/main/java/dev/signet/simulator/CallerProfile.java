package dev.signet.simulator;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who calls, as WeChat would say it, under a name that people choose it by. Immutable. What is not
 * set is not sent; values are not checked, so that a malformed one can be tried.
 */
public final class CallerProfile {

  private final String name;
  private final boolean timer;
  private final Map<ContextField, String> fields;

  private CallerProfile(String name, boolean timer, Map<ContextField, String> fields) {
    this.name = Objects.requireNonNull(name, "name");
    this.timer = timer;
    this.fields = Collections.unmodifiableMap(fields);
  }

  /** A call without an identity. */
  public static CallerProfile anonymous(String name) {
    return new CallerProfile(name, false, new EnumMap<>(ContextField.class));
  }

  /** The platform's timer; over HTTP, where none exists, a call without an identity. */
  public static CallerProfile timer(String name) {
    return new CallerProfile(name, true, new EnumMap<>(ContextField.class));
  }

  /** The same with a field; null takes it away. */
  public CallerProfile with(ContextField field, String value) {
    Map<ContextField, String> copy = new EnumMap<>(ContextField.class);
    copy.putAll(fields);
    if (value == null) {
      copy.remove(field);
    } else {
      copy.put(field, value);
    }
    return new CallerProfile(name, timer, copy);
  }

  /** The same under another name. */
  public CallerProfile named(String other) {
    return new CallerProfile(other, timer, fields);
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** Whether it is the platform's timer. */
  public boolean isTimer() {
    return timer;
  }

  /** What is sent, in the order of {@link ContextField}. */
  public Map<ContextField, String> fields() {
    return fields;
  }

  /** One field; empty when it is not sent. */
  public Optional<String> field(ContextField field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** Whether a user of this app or of another is named. */
  public boolean namesUser() {
    return fields.containsKey(ContextField.OPENID) || fields.containsKey(ContextField.FROM_OPENID);
  }
}
