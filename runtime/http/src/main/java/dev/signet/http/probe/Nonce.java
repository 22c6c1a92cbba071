package dev.signet.http.probe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * The random number that marks a request of the probe, in the query of its target: gateways pass a
 * query on where they drop headers that they do not know.
 */
final class Nonce {

  private static final String PARAMETER = "signet-probe=";
  private static final int BYTES = 16;

  private Nonce() {}

  /** Returns 32 hexadecimal digits that nobody can guess. */
  static String fresh() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return hex(bytes, BYTES);
  }

  /** Returns what marks a request, to be put behind {@code ?}. */
  static String query(String nonce) {
    return PARAMETER + nonce;
  }

  /** Returns the nonce in the query of a target; null if the request is none of a probe. */
  static String of(String target) {
    int query = target.indexOf('?');
    int start = query < 0 ? -1 : target.indexOf(PARAMETER, query);
    if (start < 0 || target.charAt(start - 1) != '?' && target.charAt(start - 1) != '&') {
      return null;
    }
    int from = start + PARAMETER.length();
    int to = from;
    while (to < target.length() && isHex(target.charAt(to))) {
      to++;
    }
    boolean whole = to == target.length() || target.charAt(to) == '&';
    return whole && to - from == 2 * BYTES ? target.substring(from, to) : null;
  }

  /** Returns as many hexadecimal digits of a hash as asked for, 64 at most. */
  static String hash(String text, int digits) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return hex(sha.digest(text.getBytes(StandardCharsets.UTF_8)), digits / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static boolean isHex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
  }

  private static String hex(byte[] bytes, int count) {
    StringBuilder hex = new StringBuilder(2 * count);
    for (int i = 0; i < count; i++) {
      hex.append(Character.forDigit(bytes[i] >> 4 & 0xf, 16));
      hex.append(Character.forDigit(bytes[i] & 0xf, 16));
    }
    return hex.toString();
  }
}
