package dev.signet.http.netty;

import io.netty.util.internal.logging.InternalLogger;
import io.netty.util.internal.logging.InternalLoggerFactory;
import java.util.function.Consumer;

/** Makes loggers that keep Netty from starting a logging library at every cold start. */
final class QuietLoggerFactory extends InternalLoggerFactory {

  private final Consumer<String> lines;
  private final Runnable onMemory;

  QuietLoggerFactory(Consumer<String> lines, Runnable onMemory) {
    this.lines = lines;
    this.onMemory = onMemory;
  }

  @Override
  protected InternalLogger newInstance(String name) {
    return new QuietLogger(name, lines, onMemory);
  }
}
