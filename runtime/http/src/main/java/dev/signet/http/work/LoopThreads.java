package dev.signet.http.work;

import io.netty.util.concurrent.DefaultThreadFactory;

/**
 * Makes the threads of event loops, and tells when one ends. An Error out of a loop, of which
 * memory that ran out is the usual one, ends its thread, and nothing that waits for that loop would
 * ever go on.
 */
public final class LoopThreads extends DefaultThreadFactory {

  private final Runnable onEnd;

  /**
   * Creates a factory of daemon threads.
   *
   * @param onEnd called on each thread that ends, at its end
   */
  public LoopThreads(Runnable onEnd) {
    super("signet-http", true);
    this.onEnd = onEnd;
  }

  @Override
  public Thread newThread(Runnable loop) {
    return super.newThread(
        () -> {
          try {
            loop.run();
          } finally {
            onEnd.run();
          }
        });
  }
}
