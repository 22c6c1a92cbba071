package dev.signet.testing;

import dev.signet.identity.OpenId;
import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.ContextField;
import java.util.stream.Collectors;

/** Callers by name, and what may be printed of them. */
final class Callers {

  private Callers() {}

  /**
   * A built-in caller.
   *
   * @throws IllegalArgumentException naming them all, when there is none of this name
   */
  static CallerProfile named(String name) {
    CallerProfiles all = CallerProfiles.builtIn();
    return all.find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no built-in caller "
                        + name
                        + "; there are "
                        + all.all().stream()
                            .map(CallerProfile::name)
                            .collect(Collectors.joining(", "))));
  }

  /** Such as {@code user (oUse**** of wx00****, by wx_client)}; identifiers are masked. */
  static String describe(CallerProfile caller) {
    if (caller.isTimer()) {
      return "the platform's timer";
    }
    if (!caller.namesUser()) {
      return "nobody (" + caller.name() + ")";
    }
    boolean shared = caller.field(ContextField.FROM_OPENID).isPresent();
    return caller.name()
        + " ("
        + (shared ? "shared " : "")
        + masked(caller, shared ? ContextField.FROM_OPENID : ContextField.OPENID)
        + " of "
        + masked(caller, shared ? ContextField.FROM_APPID : ContextField.APPID)
        + (caller.field(ContextField.UNIONID).isPresent() || shared ? "" : ", no unionid")
        + ", by "
        + caller.field(ContextField.SOURCE).orElse("no source")
        + ")";
  }

  private static String masked(CallerProfile caller, ContextField field) {
    try {
      return caller.field(field).map(value -> OpenId.of(value).toString()).orElse("nobody");
    } catch (IllegalArgumentException malformed) {
      return "****";
    }
  }
}
