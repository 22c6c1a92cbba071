package dev.signet.processor.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises the names of ids of records by their last word: {@code id}, {@code _id}, {@code
 * orderId}, {@code order_ids}, {@code noteIDs}, {@code orderIdList} and, written as one word,
 * {@code orderid}. docs/diagnostics.md describes this for users.
 */
final class RecordIds {

  /** Between words: what is no letter, and each change from a small letter to a capital. */
  private static final Pattern BETWEEN = Pattern.compile("\\P{L}+|(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Pattern ENDS_LIKE_ID = Pattern.compile("\\p{L}*ids?");

  /** Words after an id that say only in what form it comes. */
  private static final Set<String> FORMS = Set.of("list", "set", "array", "str", "string");

  /** Callers, whose names have rules of their own. */
  private static final Pattern IDENTITY = Pattern.compile(".*(openid|unionid|appid)s?");

  /** Technical ids, and those of what nobody owns. */
  private static final Pattern TECHNICAL =
      Pattern.compile(
          "(x|client)?(request|trace|span|correlation|idempotency|env|timezone|locale|template|tmpl)"
              + "ids?");

  /** English words that only end like an id. */
  private static final Set<String> OTHER_WORDS =
      Set.of(
          "acid",
          "aid",
          "amid",
          "android",
          "asteroid",
          "avid",
          "avoid",
          "bid",
          "braid",
          "candid",
          "centroid",
          "covid",
          "fluid",
          "grid",
          "hybrid",
          "invalid",
          "kid",
          "laid",
          "lid",
          "liquid",
          "mermaid",
          "mid",
          "orchid",
          "overpaid",
          "paid",
          "plaid",
          "polaroid",
          "postpaid",
          "prepaid",
          "pyramid",
          "raid",
          "rapid",
          "rid",
          "rigid",
          "said",
          "solid",
          "steroid",
          "stupid",
          "thyroid",
          "unpaid",
          "valid",
          "vivid",
          "void");

  private RecordIds() {}

  /** Returns whether a property with this name names a record. */
  static boolean isId(String name) {
    List<String> words = words(name);
    while (words.size() > 1 && FORMS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    if (words.isEmpty()) {
      return false;
    }
    String last = words.get(words.size() - 1);
    String joined = String.join("", words);
    return ENDS_LIKE_ID.matcher(last).matches()
        && !OTHER_WORDS.contains(last.replaceFirst("s$", ""))
        && !IDENTITY.matcher(joined).matches()
        && !TECHNICAL.matcher(joined).matches();
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(name)) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
