package dev.signet.http.netty;

import io.netty.util.internal.logging.AbstractInternalLogger;

/**
 * Writes Netty's warnings and errors to standard error, one line each, and nothing else. Arguments
 * and exception messages may hold what a client sent, so they are left out.
 */
final class QuietLogger extends AbstractInternalLogger {

  private static final long serialVersionUID = 1L;

  QuietLogger(String name) {
    super(name);
  }

  private void say(String message, Throwable thrown) {
    System.err.println(
        name() + ": " + message + (thrown == null ? "" : " (" + thrown.getClass().getName() + ")"));
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
    say(format, null);
  }

  @Override
  public void warn(String format, Object first, Object second) {
    say(format, null);
  }

  @Override
  public void warn(String format, Object... arguments) {
    say(format, null);
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
    say(format, null);
  }

  @Override
  public void error(String format, Object first, Object second) {
    say(format, null);
  }

  @Override
  public void error(String format, Object... arguments) {
    say(format, null);
  }

  @Override
  public void error(String message, Throwable thrown) {
    say(message, thrown);
  }
}
