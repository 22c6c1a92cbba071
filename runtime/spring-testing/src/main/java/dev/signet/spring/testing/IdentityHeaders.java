package dev.signet.spring.testing;

import java.util.Locale;

/** The names of headers in which platforms send an identity. */
final class IdentityHeaders {

  private IdentityHeaders() {}

  /** Returns whether a platform would take a client's header of this name away. */
  static boolean isOne(String name) {
    String folded = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return folded.startsWith("x-wx-") || folded.equals("x-cloudbase-context");
  }
}
