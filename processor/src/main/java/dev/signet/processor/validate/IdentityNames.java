package dev.signet.processor.validate;

import dev.signet.processor.collect.jackson.PropertyDeclaration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises names of identities and secrets, whatever their case and separators. */
final class IdentityNames {

  private static final Pattern IDENTITY =
      Pattern.compile("(?:x?wx)?(?:from)?(openid|unionid|appid)");

  private IdentityNames() {}

  /**
   * Returns the identity type that a property with this name should have, such as {@code OpenId}.
   */
  static Optional<String> identity(PropertyDeclaration property) {
    return property.names().stream()
        .map(IdentityNames::identity)
        .flatMap(Optional::stream)
        .findFirst();
  }

  static Optional<String> identity(String name) {
    Matcher matcher = IDENTITY.matcher(fold(name));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (matcher.group(1)) {
          case "openid" -> "OpenId";
          case "unionid" -> "UnionId";
          default -> "AppId";
        });
  }

  static boolean isUserInfo(PropertyDeclaration property) {
    return property.names().stream().anyMatch(name -> fold(name).equals("userinfo"));
  }

  static boolean isSessionKey(PropertyDeclaration property) {
    return property.names().stream()
        .map(IdentityNames::fold)
        .anyMatch(name -> name.equals("sessionkey") || name.equals("wxsessionkey"));
  }

  /**
   * Drops case, {@code _} and {@code -}. The locale is ROOT, so that a Turkish one changes nothing.
   */
  static String fold(String name) {
    return name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
  }
}
