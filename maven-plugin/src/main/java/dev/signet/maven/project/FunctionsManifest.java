package dev.signet.maven.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads {@code META-INF/signet/functions.json}, which the annotation processor writes. */
public final class FunctionsManifest {

  /** Where it is in the class output. */
  public static final String PATH = "META-INF/signet/functions.json";

  private static final int VERSION = 1;

  private FunctionsManifest() {}

  /**
   * Reads the functions of a directory of classes, in the order of their names.
   *
   * @throws IOException if the file cannot be read or is not of the version that is known here
   */
  public static List<CloudFunction> read(Path classes) throws IOException {
    JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(classes.resolve(PATH)));
    if (root.path("version").asInt() != VERSION) {
      throw new IOException("version " + root.path("version") + ", not " + VERSION);
    }
    List<CloudFunction> functions = new ArrayList<>();
    for (JsonNode entry : root.path("functions")) {
      functions.add(function(entry));
    }
    return List.copyOf(functions);
  }

  private static CloudFunction function(JsonNode entry) {
    List<Timer> timers = new ArrayList<>();
    for (JsonNode trigger : entry.path("triggers")) {
      timers.add(new Timer(trigger.path("name").asText(), trigger.path("config").asText()));
    }
    List<String> beans = new ArrayList<>();
    entry.path("beans").forEach(bean -> beans.add(bean.asText()));
    return new CloudFunction(
        entry.path("name").asText(),
        entry.path("description").asText(""),
        entry.path("handler").textValue(),
        entry.path("method").asText(),
        List.copyOf(beans),
        List.copyOf(timers),
        given(entry.path("timeoutSeconds")),
        given(entry.path("memoryMb")));
  }

  private static OptionalInt given(JsonNode number) {
    return number.isInt() ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
  }
}
