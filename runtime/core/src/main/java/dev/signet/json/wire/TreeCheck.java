package dev.signet.json.wire;

import dev.signet.json.InvalidPayloadException;
import dev.signet.json.SyntaxErrors;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Holds a tree that a platform parsed to the limits that its JSON text would be held to. The size
 * is that of the shortest text with the same values; the walk ends as soon as it is exceeded. As
 * with text, the size is the first thing that is reported, then a lone surrogate, then whatever
 * else comes first.
 */
final class TreeCheck {

  private static final int TRUE_LENGTH = 4;
  private static final int FALSE_LENGTH = 5;
  private static final int NULL_LENGTH = 4;

  /** More bits than a decimal digit has. */
  private static final int BITS_OF_DIGIT = 4;

  private final JsonLimits limits;
  private long bytes;
  private int tokens;
  private boolean half;
  private InvalidPayloadException first;

  private TreeCheck(JsonLimits limits) {
    this.limits = limits;
  }

  /**
   * Checks a tree.
   *
   * @throws InvalidPayloadException if its text would be refused, or if it holds what JSON does not
   *     have
   */
  static void check(Object tree, JsonLimits limits) throws InvalidPayloadException {
    TreeCheck check = new TreeCheck(limits);
    check.value(tree, 0);
    if (check.half) {
      throw SyntaxErrors.halfOfPair(-1);
    }
    if (check.first != null) {
      throw check.first;
    }
  }

  /** The depth bounds the recursion: what lies deeper is refused without a look. */
  private void value(Object value, int depth) throws InvalidPayloadException {
    token();
    if (value instanceof String) {
      text((String) value);
    } else if (value instanceof Map || value instanceof List) {
      token();
      if (depth == limits.maxDepth()) {
        add(2);
        overLimit();
      } else if (value instanceof Map) {
        members((Map<?, ?>) value, depth + 1);
      } else {
        elements((List<?>) value, depth + 1);
      }
    } else if (value instanceof Boolean) {
      add((Boolean) value ? TRUE_LENGTH : FALSE_LENGTH);
    } else {
      scalar(value);
    }
  }

  private void members(Map<?, ?> object, int depth) throws InvalidPayloadException {
    separators(object.size());
    for (Map.Entry<?, ?> member : object.entrySet()) {
      token();
      add(1);
      if (!(member.getKey() instanceof String)) {
        notJson();
      } else if (text((String) member.getKey()) > limits.maxNameLength()) {
        overLimit();
      }
      value(member.getValue(), depth);
    }
  }

  private void elements(List<?> array, int depth) throws InvalidPayloadException {
    separators(array.size());
    for (Object element : array) {
      value(element, depth);
    }
  }

  /** Counts the brackets around this many values, and the commas between them. */
  private void separators(int values) throws InvalidPayloadException {
    add(2L + Math.max(0, values - 1));
  }

  private void scalar(Object value) throws InvalidPayloadException {
    if (value == null) {
      add(NULL_LENGTH);
    } else if (!TreeScalars.isJson(value)) {
      notJson();
    } else if (hasTooManyDigits(value)) {
      overLimit();
    } else {
      add(value.toString().length());
    }
  }

  private boolean hasTooManyDigits(Object number) {
    if (number instanceof BigInteger) {
      return hasTooManyBits((BigInteger) number) || digits(number) > limits.maxNumberLength();
    }
    return number instanceof BigDecimal
        && (hasTooManyBits(((BigDecimal) number).unscaledValue())
            || digits(number) > limits.maxNumberLength());
  }

  /** Returns whether a number is so large that even to write it would take long. */
  private boolean hasTooManyBits(BigInteger number) {
    return number.bitLength() > BITS_OF_DIGIT * limits.maxNumberLength();
  }

  private static int digits(Object number) {
    int digits = 0;
    String text = number.toString();
    for (int i = 0; i < text.length(); i++) {
      digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
    }
    return digits;
  }

  /** Counts a string with its quotes and escapes. Returns its length in UTF-8. */
  private long text(String text) throws InvalidPayloadException {
    // No character is shorter than a byte, so that a huge string is refused without a look.
    add(2L + text.length());
    long more = 0;
    long escapes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        escapes += escape(c);
      } else if (c < 0x800) {
        more++;
      } else if (!Character.isSurrogate(c)) {
        more += 2;
      } else if (Surrogates.isPair(text, i)) {
        more += 2;
        i++;
      } else {
        half = true;
      }
    }
    add(more + escapes);
    return text.length() + more;
  }

  /** Returns how many bytes an ASCII character takes beyond its own. */
  private static int escape(char c) {
    if (c == '"' || c == '\\') {
      return 1;
    }
    if (c >= ' ') {
      return 0;
    }
    return c == '\b' || c == '\t' || c == '\n' || c == '\f' || c == '\r' ? 1 : 5;
  }

  private void token() {
    if (++tokens > limits.maxTokens()) {
      overLimit();
    }
  }

  private void add(long more) throws InvalidPayloadException {
    bytes += more;
    if (bytes > limits.maxBytes()) {
      throw SyntaxErrors.tooLarge(limits.maxBytes());
    }
  }

  private void overLimit() {
    if (first == null) {
      first = SyntaxErrors.overLimit();
    }
  }

  private void notJson() {
    if (first == null) {
      first = SyntaxErrors.notJson();
    }
  }
}
