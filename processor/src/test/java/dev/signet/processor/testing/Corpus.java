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
 * Types as users write them, of all kinds that payloads and results have, in files that begin each
 * payload type with {@code //= } and a good document, and each that is only a result with {@code
 * //- }. All are nested in one handler, with a function x and the type's name for each.
 */
public final class Corpus {

  private static final String[] FILES = {
    "corpus.txt", "corpus-creators.txt", "corpus-members.txt", "corpus-results.txt"
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

  /** All files. */
  public static Corpus read() {
    return new Corpus();
  }

  /** A good document for the name of each payload type. */
  public Map<String, String> samples() {
    return samples;
  }

  /** The names of the types that are only results. */
  public Set<String> results() {
    return results;
  }

  /** The source of demo.Handler. */
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
