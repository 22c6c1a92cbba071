package dev.signet.dev.project;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Finds the lines that a compiler complains about. */
final class SourceText {

  private final Path base;
  private final Charset encoding;

  SourceText(Path base, Charset encoding) {
    this.base = base;
    this.encoding = encoding;
  }

  Problem problem(Diagnostic<? extends JavaFileObject> said, Locale locale) {
    boolean error = said.getKind() == Diagnostic.Kind.ERROR;
    String message = said.getMessage(locale);
    if (said.getSource() == null) {
      return new Problem(error, "", 0, 0, message, "");
    }
    long line = Math.max(0, said.getLineNumber());
    Path file = Path.of(said.getSource().toUri());
    return new Problem(
        error,
        shown(file),
        line,
        Math.max(0, column(said)),
        message,
        line == 0 ? "" : line(file, line));
  }

  /** Returns the column as characters; javac itself widens tabs. */
  private static long column(Diagnostic<? extends JavaFileObject> said) {
    if (said.getPosition() == Diagnostic.NOPOS) {
      return 0;
    }
    try {
      CharSequence text = said.getSource().getCharContent(true);
      int start = (int) Math.min(said.getPosition(), text.length());
      int at = start;
      while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
        at--;
      }
      return start - at + 1L;
    } catch (IOException gone) {
      return 0;
    }
  }

  private String shown(Path file) {
    return file.startsWith(base) ? base.relativize(file).toString() : file.toString();
  }

  private String line(Path file, long number) {
    try {
      String[] lines = new String(Files.readAllBytes(file), encoding).split("\r\n|\r|\n", -1);
      return number <= lines.length ? lines[(int) number - 1] : "";
    } catch (IOException gone) {
      return "";
    }
  }
}
