package dev.signet.simulator;

import java.util.Locale;

/**
 * The headers of a callContainer request (WeChat CloudRun documentation). Their names are kept
 * apart from those that the ingress believes; {@link ContextField} explains the reason. Under
 * resource sharing the profile has no OPENID, so that X-WX-OPENID is absent.
 */
final class CloudRunHeaders {

  private static final String PREFIX = "x-wx-";

  private CloudRunHeaders() {}

  static HeaderLines of(CallerProfile caller, boolean strips, HeaderLines sent) {
    HeaderLines lines = strips ? sent.without(CloudRunHeaders::isThePlatforms) : sent;
    for (ContextField field : caller.fields().keySet()) {
      lines = lines.and(field.header(), caller.fields().get(field));
    }
    return lines;
  }

  private static boolean isThePlatforms(String name) {
    String folded = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return folded.startsWith(PREFIX)
        || folded.equalsIgnoreCase(ContextField.CLIENTIP.header())
        || folded.equals("x-forwarded-for");
  }
}
