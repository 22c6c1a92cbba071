package dev.signet.processor.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types as users write them, of all kinds that payloads and results have. In the files each payload
 * type follows {@code //= } and a good document, and each type that is only a result follows {@code
 * //- }. All are nested in one handler, with a function for each that is named x followed by the
 * type's name.
 */
public final class Corpus {

  private static final String[] FILES = {
    "corpus.txt",
    "corpus-creators.txt",
    "corpus-members.txt",
    "corpus-names.txt",
    "corpus-results.txt",
    "corpus-forms.txt"
  };
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^//([=-]) ?(.*)\\R(?:@.*\\R)*public (?:record|static (?:final )?class) (\\w+)(<)?");

  private final Map<String, String> samples = new LinkedHashMap<>();
  private final Set<String> results = new LinkedHashSet<>();
  private final String handler;

  private Corpus() {
    StringBuilder text = new StringBuilder();
    for (String file : FILES) {
      text.append(read(file)).append('\n');
    }
    StringBuilder functions = new StringBuilder();
    Matcher type = TYPE.matcher(text);
    while (type.find()) {
      String name = type.group(3);
      if (type.group(4) == null && type.group(1).equals("=")) {
        samples.put(name, type.group(2));
        functions.append(
            "@CloudFunction(\"x%s\") @AllowAnonymous public %s x%s(%s p) { return p; }\n"
                .formatted(name, name, name, name));
      } else if (type.group(4) == null) {
        results.add(name);
        functions.append(
            "@CloudFunction(\"x%s\") @ReturnsCallerIdentity public %s x%s() { return null; }\n"
                .formatted(name, name, name));
      }
    }
    handler = read("corpus-handler.txt") + functions + text + "}\n";
  }

  /** Reads all files. */
  public static Corpus read() {
    return new Corpus();
  }

  /** Returns a good document for each payload type, by the type's name. */
  public Map<String, String> samples() {
    return samples;
  }

  /** Returns the names of the types that are only results. */
  public Set<String> results() {
    return results;
  }

  /** Returns the source of demo.Handler. */
  public String handler() {
    return handler;
  }

  private static String read(String file) {
    try (InputStream in = Corpus.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
