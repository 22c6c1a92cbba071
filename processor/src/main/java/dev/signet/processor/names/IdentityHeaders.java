package dev.signet.processor.names;

import java.util.Map;
import java.util.Optional;

/** The request headers that carry an identity, as the ingresses of the runtime know them. */
public final class IdentityHeaders {

  private static final String CONTEXT = "WxContext";
  private static final String SHARED = "SharedCaller";

  /** The type of the parameter to take instead, by the name in lower case. */
  private static final Map<String, String> TYPES =
      Map.of(
          "x-wx-openid", "OpenId",
          "x-wx-unionid", "UnionId",
          "x-wx-appid", "AppId",
          "x-wx-from-openid", SHARED,
          "x-wx-from-unionid", SHARED,
          "x-wx-from-appid", SHARED,
          "x-wx-source", CONTEXT,
          "x-wx-env", CONTEXT,
          "x-cloudbase-context", CONTEXT);

  private IdentityHeaders() {}

  /**
   * Returns the simple name of the identity type that stands for a header, whose name may be
   * written in any way that some server takes for the same.
   */
  public static Optional<String> typeFor(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.strip().chars().forEach(c -> folded.append(folded((char) c)));
    return Optional.ofNullable(TYPES.get(folded.toString()));
  }

  private static char folded(char c) {
    return switch (c) {
      case '_' -> '-';
      case '\u0130', '\u0131' -> 'i';
      case '\u017f' -> 's';
      case '\u212a' -> 'k';
      default -> c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    };
  }
}
