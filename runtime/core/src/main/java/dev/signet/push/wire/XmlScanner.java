package dev.signet.push.wire;

import dev.signet.json.InvalidPayloadException;

/** Reads tags, texts, CDATA and character references of an XML text, and nothing else. */
final class XmlScanner {

  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final int MAX_NAME = 128;
  private static final int MAX_REFERENCE = 10;

  private final String text;
  private int at;

  XmlScanner(String text) {
    this.text = text;
  }

  /** Skips the declaration that may stand before the element. */
  void skipDeclaration() throws InvalidPayloadException {
    if (text.startsWith("<?xml ", at)) {
      at = indexOf("?>") + 2;
      skipSpace();
    }
  }

  void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  void requireEnd() throws InvalidPayloadException {
    require(at == text.length());
  }

  boolean isEndTag() {
    return text.startsWith("</", at);
  }

  boolean isStartTag() {
    return at < text.length() && text.charAt(at) == '<' && !text.startsWith(CDATA, at);
  }

  /** Reads a start tag without attributes and returns its name. */
  String startTag() throws InvalidPayloadException {
    take("<");
    String name = name();
    take(">");
    return name;
  }

  void endTag(String name) throws InvalidPayloadException {
    take("</");
    take(name);
    skipSpace();
    take(">");
  }

  /** Reads a CDATA section, or text up to the next tag or section. */
  void readText(StringBuilder to) throws InvalidPayloadException {
    require(at < text.length());
    if (text.startsWith(CDATA, at)) {
      at += CDATA.length();
      int end = indexOf(CDATA_END);
      for (; at < end; at++) {
        append(text.charAt(at), to);
      }
      at = end + CDATA_END.length();
      return;
    }
    while (at < text.length() && text.charAt(at) != '<') {
      if (text.charAt(at) == '&') {
        reference(to);
      } else {
        append(text.charAt(at++), to);
      }
    }
  }

  private void reference(StringBuilder to) throws InvalidPayloadException {
    int end = text.indexOf(';', at);
    require(end > at && end - at <= MAX_REFERENCE);
    String name = text.substring(at + 1, end);
    at = end + 1;
    switch (name) {
      case "lt":
        to.append('<');
        break;
      case "gt":
        to.append('>');
        break;
      case "amp":
        to.append('&');
        break;
      case "quot":
        to.append('"');
        break;
      case "apos":
        to.append('\'');
        break;
      default:
        to.appendCodePoint(codePoint(name));
    }
  }

  private static int codePoint(String name) throws InvalidPayloadException {
    boolean hex = name.startsWith("#x");
    String digits = name.substring(hex ? 2 : Math.min(1, name.length()));
    require(name.startsWith("#") && !digits.isEmpty() && !digits.startsWith("+"));
    require(!digits.startsWith("-"));
    try {
      int point = Integer.parseInt(digits, hex ? 16 : 10);
      require(Character.isValidCodePoint(point) && !isSurrogate(point));
      require(point >= ' ' || isSpace((char) point));
      return point;
    } catch (NumberFormatException e) {
      throw malformed();
    }
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static void append(char c, StringBuilder to) throws InvalidPayloadException {
    require(c >= ' ' || isSpace(c));
    to.append(c);
  }

  private String name() throws InvalidPayloadException {
    int from = at;
    while (at < text.length() && isNameCharacter(text.charAt(at))) {
      at++;
    }
    require(at > from && at - from <= MAX_NAME);
    return text.substring(from, at);
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-'
        || c == '.';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private void take(String expected) throws InvalidPayloadException {
    require(text.startsWith(expected, at));
    at += expected.length();
  }

  private int indexOf(String end) throws InvalidPayloadException {
    int found = text.indexOf(end, at);
    require(found >= 0);
    return found;
  }

  private static void require(boolean holds) throws InvalidPayloadException {
    if (!holds) {
      throw malformed();
    }
  }

  static InvalidPayloadException malformed() {
    return InvalidPayloadException.at("", "the body is not the XML of a message");
  }
}
