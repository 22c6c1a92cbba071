package dev.signet.dev.console;

import dev.signet.error.ErrorCode;
import dev.signet.http.LocalAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the console and {@code wx-cloud-dev.js}, whose names must match a safe pattern. */
final class ConsolePages {

  private static final String FOLDER = "/dev/signet/dev/console/";
  private static final String CONSOLE = "/_signet/console/";

  /**
   * The file of the client library. It is kept with the console's files but served at an address of
   * its own.
   */
  private static final String CLIENT = "wx-cloud-dev.js";

  private static final String CLIENT_ADDRESS = "/_signet/" + CLIENT;
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9][a-z0-9_-]*(?:\\.[a-z0-9_-]+)*\\.([a-z]+)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private ConsolePages() {}

  /** Answers with the page or file at this path, or with 404. */
  static LocalAnswer get(String path) throws IOException {
    if (path.equals("/")) {
      return resource("index.html");
    }
    if (path.equals(CLIENT_ADDRESS)) {
      return resource(CLIENT);
    }
    if (!path.startsWith(CONSOLE)) {
      return absent();
    }
    String name = path.substring(CONSOLE.length());
    return name.equals(CLIENT) ? absent() : resource(name);
  }

  static LocalAnswer absent() {
    return LocalAnswers.refused(ErrorCode.NOT_FOUND, "there is nothing here");
  }

  private static LocalAnswer resource(String name) throws IOException {
    Matcher file = NAME.matcher(name);
    String type = file.matches() ? TYPES.get(file.group(1)) : null;
    try (InputStream content =
        type == null ? null : ConsolePages.class.getResourceAsStream(FOLDER + name)) {
      return content == null
          ? absent()
          : LocalAnswer.of(200, type, content.readAllBytes())
              .with("Content-Security-Policy", POLICY)
              .with("Referrer-Policy", "no-referrer")
              .with("Cross-Origin-Resource-Policy", "same-origin");
    }
  }
}
