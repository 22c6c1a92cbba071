package dev.signet.http.netty;

import io.netty.util.internal.logging.InternalLogger;
import io.netty.util.internal.logging.InternalLoggerFactory;

/** Makes loggers that keep Netty from starting a logging library at every cold start. */
final class QuietLoggerFactory extends InternalLoggerFactory {

  @Override
  protected InternalLogger newInstance(String name) {
    return new QuietLogger(name);
  }
}
