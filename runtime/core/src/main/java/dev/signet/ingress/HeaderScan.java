package dev.signet.ingress;

import dev.signet.identity.Rejection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Picks the headers of one ingress out of a request and notes what makes them unworthy of trust: a
 * header that comes twice (also by case, or by {@code _} for {@code -}), one that {@code
 * Connection} names, a value with a comma, a control or a non-ASCII character, or one that is too
 * long.
 */
final class HeaderScan {

  private static final String HOST = "host";
  private static final String CONNECTION = "connection";
  private static final String CLIENT_ADDRESS = "x-original-forwarded-for";

  private final Set<String> names;
  private final int maxValueLength;
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> repeated = new HashSet<>();
  private String problem;

  /**
   * @param names the headers of this ingress, in lower case
   * @param maxValueLength in characters
   */
  HeaderScan(Set<String> names, int maxValueLength) {
    this.names = names;
    this.maxValueLength = maxValueLength;
  }

  HeaderScan read(RequestHeaders headers) {
    headers.forEach(this::line);
    return this;
  }

  /** The value of a header by its lower-case name, or null. */
  String value(String lowerName) {
    return values.get(lowerName);
  }

  /** The Host, or null when it is absent or came twice. */
  String host() {
    return single(HOST);
  }

  /** The client's address as WeChat CloudRun documents it, or null. */
  String clientAddress() {
    return single(CLIENT_ADDRESS);
  }

  /** Why the headers cannot be trusted, or null. */
  Rejection rejection() {
    return problem == null ? null : Rejection.identity(problem);
  }

  private String single(String lowerName) {
    return repeated.contains(lowerName) ? null : values.get(lowerName);
  }

  private void line(String name, String value) {
    String lower = Ascii.lower(name);
    if (lower.equals(CONNECTION)) {
      connection(value);
    } else if (names.contains(folded(lower))) {
      identityHeader(lower, value);
    } else if (lower.equals(HOST) || lower.equals(CLIENT_ADDRESS)) {
      if (values.put(lower, value) != null) {
        repeated.add(lower);
      }
    }
  }

  private void identityHeader(String lower, String value) {
    if (!names.contains(lower)) {
      problem = "a header imitates an identity header";
    } else if (values.put(lower, value) != null) {
      problem = "an identity header came more than once";
    } else if (value.length() > maxValueLength) {
      problem = "an identity header is too long";
    } else {
      checkCharacters(lower, value);
    }
  }

  private void checkCharacters(String lower, String value) {
    boolean commaFine = lower.equals("x-wx-source");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == ',' && !commaFine) {
        problem = "an identity header has a character that it never has";
      }
    }
  }

  /** A proxy drops what Connection names; a client must not choose what is dropped. */
  private void connection(String value) {
    for (String token : value.split(",", -1)) {
      if (names.contains(folded(Ascii.lower(token.trim())))) {
        problem = "the Connection header names an identity header";
      }
    }
  }

  /**
   * The name that a careless server could take this one for: {@code _} as {@code -}, and the
   * letters that Unicode case rules fold into ASCII ones (dotted and dotless i, long s, Kelvin
   * sign).
   */
  private static String folded(String lower) {
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c == '_') {
        folded.append('-');
      } else if (c == '\u0130' || c == '\u0131') {
        folded.append('i');
      } else if (c == '\u017f') {
        folded.append('s');
      } else if (c == '\u212a') {
        folded.append('k');
      } else {
        folded.append(c);
      }
    }
    return folded.toString();
  }
}
