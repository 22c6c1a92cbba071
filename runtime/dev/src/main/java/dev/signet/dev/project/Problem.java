package dev.signet.dev.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.dev.call.DevJson;
import java.util.function.UnaryOperator;

/** Something that is wrong with a project, where it is known to be. */
public final class Problem {

  private final boolean error;
  private final String file;
  private final long line;
  private final long column;
  private final String message;
  private final String source;

  /**
   * Creates a problem.
   *
   * @param error false for a warning
   * @param file where it is, as people read it; empty if that is not known
   * @param line from 1 on; 0 if it is not known
   * @param column from 1 on; 0 if it is not known
   * @param source the line itself; empty if it is not known
   */
  Problem(boolean error, String file, long line, long column, String message, String source) {
    this.error = error;
    this.file = file;
    this.line = line;
    this.column = column;
    this.message = message;
    this.source = source;
  }

  /** Returns an error of no place in particular. */
  public static Problem of(String message) {
    return new Problem(true, "", 0, 0, message, "");
  }

  public boolean isError() {
    return error;
  }

  /** Returns it as the console reads it. */
  public ObjectNode json() {
    return DevJson.object()
        .put("error", error)
        .put("file", file)
        .put("line", line)
        .put("column", column)
        .put("message", message)
        .put("source", source);
  }

  /**
   * Returns it as javac prints it: the place and the first line of the message, then the line of
   * the source with a mark below the column, then the rest of the message.
   *
   * @param called makes a sentence of a message that says whether it is an error
   */
  public String text(UnaryOperator<String> called) {
    String newLine = System.lineSeparator();
    StringBuilder text = new StringBuilder();
    if (!file.isEmpty()) {
      text.append(file).append(line > 0 ? ":" + line : "").append(": ");
    }
    int first = source.isBlank() ? message.length() : message.indexOf('\n');
    first = first < 0 ? message.length() : first;
    text.append(called.apply(message.substring(0, first).stripTrailing()));
    if (!source.isBlank()) {
      text.append(newLine).append(source.stripTrailing());
      if (column > 0 && column <= source.length() + 1) {
        String before = source.substring(0, (int) column - 1);
        text.append(newLine).append(before.replaceAll("[^\t]", " ")).append('^');
      }
    }
    return text.append(message.substring(first).replace("\n", newLine)).toString();
  }
}
