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
 * has changed. While the file has a mistake, the callers that were read last remain.
 */
public final class LocalCallers {

  private static final String USUAL = "signet-callers.json";

  private final Path file;
  private final Locale locale;
  private final PrintStream errors;
  private CallerProfiles current;
  private String read;

  /**
   * Reads the file.
   *
   * @param file may be absent unless it is required
   * @param required true if the file was named on the command line
   * @throws ConfigurationException if the file is wrong
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

  /**
   * Reads the file that the options name, or the usual one.
   *
   * @throws ConfigurationException if it is wrong
   */
  public static LocalCallers of(DevOptions options, PrintStream errors) {
    Path file = options.callers().orElse(Path.of(USUAL));
    return new LocalCallers(file, options.callers().isPresent(), options.locale(), errors);
  }

  /** Returns the callers according to the file's present content. */
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
