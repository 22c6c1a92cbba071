package dev.signet.http.netty;

import io.netty.util.internal.logging.AbstractInternalLogger;
import java.util.function.Consumer;

/**
 * Passes on Netty's warnings and errors, one line each, and nothing else. Arguments and exception
 * messages may hold what a client sent, so they are left out. Netty catches what its tasks throw
 * and only logs it, so here memory that ran out in one of them is noticed.
 */
final class QuietLogger extends AbstractInternalLogger {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<String> lines;
  private final transient Runnable onMemory;

  QuietLogger(String name, Consumer<String> lines, Runnable onMemory) {
    super(name);
    this.lines = lines;
    this.onMemory = onMemory;
  }

  private void say(String message, Object thrown) {
    if (thrown instanceof OutOfMemoryError) {
      onMemory.run();
    }
    String kind = thrown instanceof Throwable ? " (" + thrown.getClass().getName() + ")" : "";
    lines.accept(name() + ": " + message + kind);
  }

  /** Returns the last argument, which is the exception if there is one. */
  private static Object last(Object... arguments) {
    return arguments.length == 0 ? null : arguments[arguments.length - 1];
  }

  @Override
  public boolean isTraceEnabled() {
    return false;
  }

  @Override
  public void trace(String message) {}

  @Override
  public void trace(String format, Object argument) {}

  @Override
  public void trace(String format, Object first, Object second) {}

  @Override
  public void trace(String format, Object... arguments) {}

  @Override
  public void trace(String message, Throwable thrown) {}

  @Override
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public void debug(String message) {}

  @Override
  public void debug(String format, Object argument) {}

  @Override
  public void debug(String format, Object first, Object second) {}

  @Override
  public void debug(String format, Object... arguments) {}

  @Override
  public void debug(String message, Throwable thrown) {}

  @Override
  public boolean isInfoEnabled() {
    return false;
  }

  @Override
  public void info(String message) {}

  @Override
  public void info(String format, Object argument) {}

  @Override
  public void info(String format, Object first, Object second) {}

  @Override
  public void info(String format, Object... arguments) {}

  @Override
  public void info(String message, Throwable thrown) {}

  @Override
  public boolean isWarnEnabled() {
    return true;
  }

  @Override
  public void warn(String message) {
    say(message, null);
  }

  @Override
  public void warn(String format, Object argument) {
    say(format, argument);
  }

  @Override
  public void warn(String format, Object first, Object second) {
    say(format, second);
  }

  @Override
  public void warn(String format, Object... arguments) {
    say(format, last(arguments));
  }

  @Override
  public void warn(String message, Throwable thrown) {
    say(message, thrown);
  }

  @Override
  public boolean isErrorEnabled() {
    return true;
  }

  @Override
  public void error(String message) {
    say(message, null);
  }

  @Override
  public void error(String format, Object argument) {
    say(format, argument);
  }

  @Override
  public void error(String format, Object first, Object second) {
    say(format, second);
  }

  @Override
  public void error(String format, Object... arguments) {
    say(format, last(arguments));
  }

  @Override
  public void error(String message, Throwable thrown) {
    say(message, thrown);
  }
}
