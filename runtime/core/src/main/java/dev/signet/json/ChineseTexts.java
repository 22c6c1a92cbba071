package dev.signet.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Signet says about a payload, in Simplified Chinese. The English text is the key, as in
 * gettext, so that it stands where it is said. Loaded when the first text is asked for.
 */
final class ChineseTexts {

  private static final String FILE = "violations_zh_CN.txt";
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

  private static final ChineseTexts ALL = new ChineseTexts(lines());

  /** The texts without a place for another text. */
  private final Map<String, String> whole = new HashMap<>();

  /** The texts with places, in the order of the file. */
  private final Map<Pattern, String> withPlaces = new LinkedHashMap<>();

  private ChineseTexts(List<String> lines) {
    for (String line : lines) {
      String[] texts = line.split(" = ", 2);
      if (PLACE.matcher(texts[0]).find()) {
        withPlaces.put(pattern(texts[0]), texts[1]);
      } else {
        whole.put(texts[0], texts[1]);
      }
    }
  }

  /** Returns a text in Chinese; the English one if there is none. */
  static String of(String english) {
    return ALL.text(english);
  }

  private String text(String english) {
    String text = whole.get(english);
    if (text != null) {
      return text;
    }
    for (Map.Entry<Pattern, String> candidate : withPlaces.entrySet()) {
      Matcher matcher = candidate.getKey().matcher(english);
      if (matcher.matches()) {
        return filled(candidate.getValue(), matcher);
      }
    }
    return english;
  }

  private static String filled(String text, Matcher matcher) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              int group = Integer.parseInt(place.group(1)) + 1;
              return Matcher.quoteReplacement(matcher.group(group));
            });
  }

  /** Returns the pattern of a text in which each place is any text. */
  private static Pattern pattern(String text) {
    List<String> fixed = new ArrayList<>();
    for (String part : PLACE.split(text, -1)) {
      fixed.add(Pattern.quote(part));
    }
    return Pattern.compile(String.join("(.*)", fixed), Pattern.DOTALL);
  }

  private static List<String> lines() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(ChineseTexts.class.getResourceAsStream(FILE), UTF_8))) {
      return in.lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
