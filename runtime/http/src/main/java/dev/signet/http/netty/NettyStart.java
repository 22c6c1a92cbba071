package dev.signet.http.netty;

import io.netty.util.internal.logging.InternalLoggerFactory;
import java.util.function.Consumer;

/**
 * Sets properties of Netty that would otherwise cost time at a cold start. Each can still be set on
 * the command line. To be called before any other class of Netty is loaded.
 */
public final class NettyStart {

  private NettyStart() {}

  /**
   * Sets each property that has not been set.
   *
   * @param lines takes Netty's warnings and errors
   * @param onMemory told when one of them is that memory ran out
   */
  public static void prepare(Consumer<String> lines, Runnable onMemory) {
    setUnlessSet("io.netty.leakDetection.level", "disabled");
    setUnlessSet("io.netty.allocator.type", "unpooled");
    setUnlessSet("io.netty.jfr.enabled", "false");
    // Netty asks every network interface for these two parts of a channel's id, which nobody reads.
    setUnlessSet("io.netty.machineId", "00:00:00:00:00:00:00:01");
    setUnlessSet("io.netty.processId", "1");
    InternalLoggerFactory.setDefaultFactory(new QuietLoggerFactory(lines, onMemory));
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
