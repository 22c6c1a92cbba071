package dev.signet.simulator;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A set of callers to choose from, by name and in order. Immutable. */
public final class CallerProfiles {

  private static final String APP = "wx0000000000000001";
  private static final String OTHER_APP = "wx0000000000000002";

  private final Map<String, CallerProfile> byName;

  private CallerProfiles(Map<String, CallerProfile> byName) {
    this.byName = Collections.unmodifiableMap(byName);
  }

  /** Returns one caller of each kind that a function can tell apart. These users do not exist. */
  public static CallerProfiles builtIn() {
    CallerProfile user =
        CallerProfile.anonymous("user")
            .with(ContextField.OPENID, "oUser_A-1")
            .with(ContextField.APPID, APP)
            .with(ContextField.UNIONID, "uUser_A")
            .with(ContextField.SOURCE, "wx_client")
            .with(ContextField.ENV, "local");
    CallerProfile shared =
        CallerProfile.anonymous("shared-user")
            .with(ContextField.APPID, APP)
            .with(ContextField.FROM_OPENID, "oUser_S")
            .with(ContextField.FROM_APPID, OTHER_APP)
            .with(ContextField.FROM_UNIONID, "uUser_S")
            .with(ContextField.SOURCE, "wx_client")
            .with(ContextField.ENV, "local");
    return new CallerProfiles(Map.of())
        .and(user)
        .and(user.named("user-without-unionid").with(ContextField.UNIONID, null))
        .and(
            user.named("second-user")
                .with(ContextField.OPENID, "oUser_B")
                .with(ContextField.UNIONID, "uUser_B"))
        .and(shared)
        .and(user.named("devtools").with(ContextField.SOURCE, "wx_devtools"))
        .and(CallerProfile.timer("timer"))
        .and(CallerProfile.anonymous("anonymous"))
        .and(weChatItself("message-push", "wx_unknown"))
        .and(weChatItself("payment-callback", "wx_paycallback"));
  }

  /**
   * Returns a call that WeChat makes by itself. Its documentation says which source a payment
   * callback has and not which one a push has; {@code wx_unknown} is one of those that are
   * possible.
   */
  private static CallerProfile weChatItself(String name, String source) {
    return CallerProfile.anonymous(name)
        .with(ContextField.SOURCE, source)
        .with(ContextField.ENV, "local");
  }

  /** Returns these callers and one more, which replaces a caller of the same name. */
  public CallerProfiles and(CallerProfile caller) {
    Map<String, CallerProfile> copy = new LinkedHashMap<>(byName);
    copy.put(caller.name(), caller);
    return new CallerProfiles(copy);
  }

  /** Returns the caller of this name; empty if there is none. */
  public Optional<CallerProfile> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * Returns the caller of this name.
   *
   * @throws IllegalArgumentException if there is none of this name; the message lists all callers
   */
  public CallerProfile named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no caller of this name; there are "
                        + String.join(", ", byName.keySet())));
  }

  /** Returns all callers in their order. */
  public Collection<CallerProfile> all() {
    return byName.values();
  }
}
