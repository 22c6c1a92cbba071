package dev.signet.maven.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what the local server has to know of a module, as signet-dev's Project reads it. */
public final class ProjectDescription {

  private final StringBuilder text = new StringBuilder();

  /** Creates a description in the form that this version of signet-dev reads. */
  public ProjectDescription() {
    put("format", "1");
  }

  /** Adds a value. */
  public ProjectDescription put(String key, String value) {
    text.append(key).append('=');
    // A space that begins a value, and a backslash, would be lost.
    text.append(value.startsWith(" ") ? "\\" : "");
    text.append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
    text.append('\n');
    return this;
  }

  /** Adds a path, absolute. */
  public ProjectDescription put(String key, Path value) {
    return put(key, value.toAbsolutePath().toString());
  }

  /** Adds a list. */
  public ProjectDescription put(String key, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      put(key + "." + i, values.get(i).toString());
    }
    return this;
  }

  /** Writes the file and the folder it is in. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
