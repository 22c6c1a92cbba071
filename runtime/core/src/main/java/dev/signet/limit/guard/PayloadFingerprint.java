package dev.signet.limit.guard;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SHA-256 of a payload in one form, whatever way it was written: the order of the members of an
 * object, white space, escapes and the way to write a number do not count, everything else does,
 * also what the function does not read. Each value has a hash of its own, made of its kind and its
 * text, or of the hashes of its parts.
 */
public final class PayloadFingerprint {

  /** The fingerprint of a call without a body. */
  public static final String NONE = "none";

  private PayloadFingerprint() {}

  /**
   * Returns the fingerprint of the value that the parser comes to next. The parser bounds the depth
   * of the recursion.
   *
   * @param without a member of the object that does not count, because the key of the call is its
   *     value; null for none
   */
  public static String of(JsonParser in, String without) throws IOException {
    JsonToken token = in.nextToken();
    return CallKeys.hex(token == JsonToken.START_OBJECT ? object(in, without) : value(in, token));
  }

  private static byte[] value(JsonParser in, JsonToken token) throws IOException {
    switch (token) {
      case START_OBJECT:
        return object(in, null);
      case START_ARRAY:
        return array(in);
      case VALUE_STRING:
        return scalar('s', in.getText());
      case VALUE_NUMBER_INT:
      case VALUE_NUMBER_FLOAT:
        return scalar('n', number(in.getText()));
      default:
        return scalar('l', token.asString());
    }
  }

  private static byte[] object(JsonParser in, String without) throws IOException {
    Map<String, byte[]> members = new TreeMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      members.put(name, value(in, in.nextToken()));
    }
    if (without != null) {
      members.remove(without);
    }
    MessageDigest digest = CallKeys.sha256();
    digest.update((byte) 'o');
    members.forEach(
        (name, hash) -> {
          digest.update(scalar('s', name));
          digest.update(hash);
        });
    return digest.digest();
  }

  private static byte[] array(JsonParser in) throws IOException {
    MessageDigest digest = CallKeys.sha256();
    digest.update((byte) 'a');
    for (JsonToken next = in.nextToken(); next != JsonToken.END_ARRAY; next = in.nextToken()) {
      digest.update(value(in, next));
    }
    return digest.digest();
  }

  private static byte[] scalar(char kind, String text) {
    MessageDigest digest = CallKeys.sha256();
    digest.update((byte) kind);
    return digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns one text for all ways to write a number. */
  private static String number(String written) {
    try {
      return new BigDecimal(written).stripTrailingZeros().toString();
    } catch (ArithmeticException | NumberFormatException exponent) {
      return written;
    }
  }
}
