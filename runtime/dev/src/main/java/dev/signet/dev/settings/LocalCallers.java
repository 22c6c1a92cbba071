package dev.signet.dev.settings;

import dev.signet.host.ConfigurationException;
import dev.signet.simulator.CallerProfiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The callers to choose from: the built-in ones and those of a file, which is read again when it
 * has changed. While it is wrong, the ones that were read last stay.
 */
public final class LocalCallers {

  private final Path file;
  private final Locale locale;
  private final PrintStream errors;
  private CallerProfiles current;
  private String read;

  /**
   * Reads the file.
   *
   * @param file may be absent when it is not required
   * @param required true when it was asked for by name
   * @throws ConfigurationException when it is wrong
   */
  public LocalCallers(Path file, boolean required, Locale locale, PrintStream errors) {
    this.file = file;
    this.locale = locale;
    this.errors = errors;
    this.read = state();
    this.current =
        required || Files.exists(file)
            ? CallersFile.read(file, CallerProfiles.builtIn(), locale)
            : CallerProfiles.builtIn();
  }

  /** Returns the callers as the file has them now. */
  public synchronized CallerProfiles current() {
    String now = state();
    if (!now.equals(read)) {
      read = now;
      try {
        current =
            Files.exists(file)
                ? CallersFile.read(file, CallerProfiles.builtIn(), locale)
                : CallerProfiles.builtIn();
      } catch (ConfigurationException wrong) {
        errors.println(wrong.getMessage());
      }
    }
    return current;
  }

  /** Returns a text that changes when the file does. */
  private String state() {
    try {
      return Files.getLastModifiedTime(file).toMillis() + "/" + Files.size(file);
    } catch (IOException absent) {
      return "";
    }
  }
}
