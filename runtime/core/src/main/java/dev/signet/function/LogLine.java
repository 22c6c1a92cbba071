package dev.signet.function;

/**
 * One log line: a JSON object in printable ASCII, so that nothing in a value can end the line or
 * reach a terminal.
 */
final class LogLine {

  private final StringBuilder line = new StringBuilder(160);

  /** Adds a text; nothing if it is null. */
  LogLine text(String name, String value) {
    if (value != null) {
      quoted(name(name), value);
    }
    return this;
  }

  LogLine number(String name, long value) {
    name(name).append(value);
    return this;
  }

  /** Adds a list of texts; nothing if it is empty. */
  LogLine texts(String name, Iterable<String> values) {
    boolean empty = true;
    for (String value : values) {
      if (empty) {
        name(name);
      }
      quoted(line.append(empty ? '[' : ','), value);
      empty = false;
    }
    if (!empty) {
      line.append(']');
    }
    return this;
  }

  @Override
  public String toString() {
    return line + "}";
  }

  private StringBuilder name(String name) {
    return line.append(line.length() == 0 ? '{' : ',').append('"').append(name).append("\":");
  }

  private static void quoted(StringBuilder line, String value) {
    line.append('"');
    for (int i = 0; i < value.length(); i++) {
      appendEscaped(line, value.charAt(i));
    }
    line.append('"');
  }

  private static void appendEscaped(StringBuilder line, char c) {
    if (c == '"' || c == '\\') {
      line.append('\\').append(c);
    } else if (c < ' ' || c > '~') {
      line.append("\\u").append(String.format("%04x", (int) c));
    } else {
      line.append(c);
    }
  }
}
