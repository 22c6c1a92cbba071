package dev.signet.limit.guard;

import dev.signet.identity.SharedCaller;
import dev.signet.identity.WxContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes the keys of a store: hashes, so that it holds no openid and nothing of a payload. */
final class CallKeys {

  private CallKeys() {}

  /**
   * Returns the names of a verified user, which together belong to no other one; null if the call
   * has none.
   */
  static String[] user(WxContext caller) {
    SharedCaller shared = caller == null ? null : caller.sharedCaller().orElse(null);
    if (shared != null) {
      return new String[] {"shared", shared.fromAppId().value(), shared.fromOpenId().value()};
    }
    return caller == null || caller.findOpenId().isEmpty()
        ? null
        : new String[] {"direct", caller.appId().value(), caller.openId().value()};
  }

  /** Returns the names of the calling app; null if it is not known. */
  static String[] app(WxContext caller) {
    String[] user = user(caller);
    return user == null ? null : new String[] {user[1]};
  }

  /** Returns the SHA-256 of these texts in hexadecimal; each list of texts has its own. */
  static String of(String[] first, String... others) {
    MessageDigest digest = sha256();
    for (String text : first) {
      add(digest, text);
    }
    for (String text : others) {
      add(digest, text);
    }
    return hex(digest.digest());
  }

  /** Each text has its length before it, so that no two lists are the same bytes. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder(2 * bytes.length);
    for (byte b : bytes) {
      text.append(Character.forDigit(b >> 4 & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
    }
    return text.toString();
  }
}
