package dev.signet.http.netty;

import io.netty.util.internal.logging.InternalLoggerFactory;
import java.util.function.Consumer;

/**
 * Sets properties of Netty and the JDK that would otherwise cost time at a cold start, or memory.
 * Each can still be set on the command line. To be called before any other class of Netty is
 * loaded.
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
    // Answers of workers wait for nothing else, so many of them could hold up what arrives.
    setUnlessSet("io.netty.eventLoop.maxTaskProcessingQuantumMs", "100");
    // The JDK copies what is read and written through direct memory and would keep the largest
    // piece, such as a whole answer, for every thread.
    setUnlessSet("jdk.nio.maxCachedBufferSize", "65536");
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
