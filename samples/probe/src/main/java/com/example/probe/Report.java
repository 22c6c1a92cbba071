package com.example.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What has been observed, in plain text, with the ingress to declare and what to close. */
public final class Report {

  private final ResourceBundle words;
  private final List<Observation> seen;
  private final StringBuilder text = new StringBuilder();

  private Report(List<Observation> seen, Locale locale) {
    this.words = ResourceBundle.getBundle("com.example.probe.report", locale);
    this.seen = seen;
  }

  /**
   * Prints a report of a file with one answer or line of the log in each line.
   *
   * @param args the file, and {@code en} or {@code zh}
   */
  public static void main(String[] args) throws IOException {
    List<Observation> seen = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int start = line.indexOf('{');
        Observation one =
            start < 0
                ? null
                : Observation.of(new ObjectMapper().readValue(line.substring(start), Object.class));
        if (one != null) {
          seen.add(one);
        }
      }
    }
    Locale locale =
        args.length > 1 && args[1].equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
    byte[] bytes = text(seen, locale).getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }

  /** Returns an observation as one line of JSON. */
  static String line(Observation seen) {
    try {
      return new ObjectMapper().writeValueAsString(seen.toMap());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e.getClass().getName());
    }
  }

  /** Returns the report of observations that a client has collected, in both languages. */
  static Map<String, Object> answer(Object observations) {
    List<Observation> seen = new ArrayList<>();
    if (observations instanceof List) {
      for (Object one : (List<?>) observations) {
        Observation observation = Observation.of(one);
        if (observation != null) {
          seen.add(observation);
        }
      }
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("en", text(seen, Locale.ROOT));
    answer.put("zh", text(seen, Locale.SIMPLIFIED_CHINESE));
    return answer;
  }

  static String text(List<Observation> seen, Locale locale) {
    return new Report(seen, locale).write();
  }

  private String write() {
    say("title");
    for (Conclusion conclusion : Conclusion.of(seen)) {
      text.append("* ").append(word(conclusion.key())).append("\n\n");
    }
    say("missing.title");
    for (String question : Conclusion.notAsked(seen)) {
      text.append("* ").append(word("ask." + question)).append('\n');
    }
    for (Observation one : seen) {
      text.append('\n')
          .append(
              new MessageFormat(words.getString("call"), Locale.ROOT)
                  .format(
                      new Object[] {
                        word("channel." + one.channel().word()),
                        word(one.isForged() ? "forged" : "plain")
                      }))
          .append('\n');
      one.facts()
          .forEach(
              (name, value) ->
                  text.append("  ")
                      .append(word("fact." + name))
                      .append(": ")
                      .append(value)
                      .append('\n'));
    }
    return text.toString();
  }

  private void say(String key) {
    text.append(words.getString(key)).append("\n\n");
  }

  /** Returns the words of a key; the key where there are none, as for facts of a later version. */
  private String word(String key) {
    try {
      return words.getString(key);
    } catch (MissingResourceException unknown) {
      return key;
    }
  }
}
