package dev.signet.json;

import java.util.Locale;

/**
 * A language of the messages that Signet writes itself for a payload that does not fit. They are
 * put into it when an answer is written, so that a payload that fits costs nothing.
 */
public enum Language {
  ENGLISH,
  /** Simplified Chinese. */
  CHINESE;

  /** The longest header that is read, in characters, and so the most languages of one. */
  private static final int MAX_HEADER = 1000;

  /**
   * Returns the language that a client prefers.
   *
   * @param acceptLanguage the value of the header Accept-Language as RFC 9110 defines it; null or
   *     empty if there is none
   * @return English if the client asks for no language that there is
   */
  public static Language preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > MAX_HEADER) {
      return ENGLISH;
    }
    Language best = ENGLISH;
    double most = 0;
    for (String range : acceptLanguage.split(",")) {
      String[] parts = range.split(";", 2);
      Language language = ofTag(parts[0].trim().toLowerCase(Locale.ROOT));
      double quality = parts.length == 1 ? 1 : quality(parts[1].trim());
      if (language != null && quality > most) {
        best = language;
        most = quality;
      }
    }
    return best;
  }

  private static Language ofTag(String tag) {
    if (tag.equals("zh") || tag.startsWith("zh-")) {
      return CHINESE;
    }
    return tag.equals("en") || tag.startsWith("en-") ? ENGLISH : null;
  }

  /** Returns the value of {@code q=0.8}; zero for what is none. */
  private static double quality(String weight) {
    if (!weight.matches("[qQ]=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) {
      return 0;
    }
    return Double.parseDouble(weight.substring(2));
  }

  /** Returns a text of Signet's own, given in English, in this language if it is known there. */
  String say(String english) {
    return this == ENGLISH ? english : ChineseTexts.of(english);
  }

  /** Returns the text for JSON of another form, which is given in English. */
  String expected(String form) {
    return this == ENGLISH ? "expected " + form : "应为" + spaced(ChineseTexts.of(form));
  }

  /** Returns the text for a place in the body in bytes; empty if it is negative, so not known. */
  String at(long offset) {
    if (offset < 0) {
      return "";
    }
    return this == ENGLISH ? " (at offset " + offset + ")" : "（第 " + offset + " 字节处）";
  }

  /** Puts a space before Latin letters and digits, as Chinese typesetting does. */
  private static String spaced(String text) {
    return text.isEmpty() || text.charAt(0) > 0x7f ? text : " " + text;
  }
}
