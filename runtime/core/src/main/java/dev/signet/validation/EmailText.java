package dev.signet.validation;

/**
 * Recognizes e-mail addresses in the form that people have: a local part of dot-separated atoms
 * (RFC 5321 and RFC 6531, at most 64 characters), and a domain of dot-separated labels (at most 63
 * characters each, 253 together). Quoted local parts and address literals in brackets are refused.
 */
final class EmailText {

  private static final int MAX_LOCAL = 64;
  private static final int MAX_DOMAIN = 253;
  private static final int MAX_LABEL = 63;
  private static final String MARKS = "!#$%&'*+/=?^_`{|}~-";

  private EmailText() {}

  static boolean isAddress(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && at <= MAX_LOCAL
        && text.length() - at - 1 <= MAX_DOMAIN
        && isLocal(text, at)
        && isDomain(text, at + 1);
  }

  private static boolean isLocal(String text, int end) {
    char before = '.';
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean dot = c == '.' && before != '.';
      if (!dot && !isLetterOrDigit(c) && MARKS.indexOf(c) < 0) {
        return false;
      }
      before = c;
    }
    return before != '.';
  }

  private static boolean isDomain(String text, int start) {
    int label = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean last = i + 1 == text.length() || text.charAt(i + 1) == '.';
      if (c == '.') {
        if (label == 0) {
          return false;
        }
        label = 0;
      } else {
        boolean hyphen = c == '-' && label > 0 && !last;
        if (!hyphen && !isLetterOrDigit(c) || ++label > MAX_LABEL) {
          return false;
        }
      }
    }
    return label > 0;
  }

  private static boolean isLetterOrDigit(char c) {
    boolean ascii = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    return ascii || c > 127 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
  }
}
