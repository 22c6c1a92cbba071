package dev.signet.simulator;

import dev.signet.identity.OpenId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A caller as WeChat would describe it, under a name by which people choose it. Immutable. A field
 * that is not set is not sent. Values are not checked, so that a malformed one can be tried.
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

  /** Returns a caller without an identity. */
  public static CallerProfile anonymous(String name) {
    return new CallerProfile(name, false, new EnumMap<>(ContextField.class));
  }

  /**
   * Returns the platform's timer. Timers do not exist over HTTP, where its calls have no identity.
   */
  public static CallerProfile timer(String name) {
    return new CallerProfile(name, true, new EnumMap<>(ContextField.class));
  }

  /**
   * Returns this caller with another value of a field.
   *
   * @param value null to send no such field
   */
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

  /** Returns this caller under another name. */
  public CallerProfile named(String other) {
    return new CallerProfile(other, timer, fields);
  }

  /** Returns the name by which the caller is chosen. */
  public String name() {
    return name;
  }

  /** Returns true for the platform's timer. */
  public boolean isTimer() {
    return timer;
  }

  /** Returns the fields that are sent, in the order of {@link ContextField}. */
  public Map<ContextField, String> fields() {
    return fields;
  }

  /** Returns the value of a field; empty when it is not sent. */
  public Optional<String> field(ContextField field) {
    return Optional.ofNullable(fields.get(field));
  }

  /**
   * Returns a text such as {@code user (oUse**** of wx00****, by wx_client)}; identifiers are
   * masked.
   */
  @Override
  public String toString() {
    if (timer) {
      return "the platform's timer";
    }
    if (!isShared() && !fields.containsKey(ContextField.OPENID)) {
      return "nobody (" + name + ")";
    }
    return name
        + " ("
        + (isShared() ? "shared " : "")
        + masked(isShared() ? ContextField.FROM_OPENID : ContextField.OPENID)
        + " of "
        + masked(isShared() ? ContextField.FROM_APPID : ContextField.APPID)
        + (isShared() || fields.containsKey(ContextField.UNIONID) ? "" : ", no unionid")
        + ", by "
        + fields.getOrDefault(ContextField.SOURCE, "no source")
        + ")";
  }

  private boolean isShared() {
    return fields.containsKey(ContextField.FROM_OPENID);
  }

  private String masked(ContextField field) {
    try {
      return field(field).map(value -> OpenId.of(value).toString()).orElse("nobody");
    } catch (IllegalArgumentException malformed) {
      return "****";
    }
  }
}
