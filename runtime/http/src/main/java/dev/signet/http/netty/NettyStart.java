package dev.signet.http.netty;

import io.netty.util.internal.logging.InternalLoggerFactory;

/**
 * Settings of Netty that a cold start would otherwise pay for. Each can still be set from the
 * command line. To be called before any other class of Netty is loaded.
 */
public final class NettyStart {

  private NettyStart() {}

  /** Sets what nobody has set. */
  public static void prepare() {
    setUnlessSet("io.netty.leakDetection.level", "disabled");
    setUnlessSet("io.netty.allocator.type", "unpooled");
    setUnlessSet("io.netty.jfr.enabled", "false");
    // Channel ids name a machine and a process by asking every network interface; nobody reads
    // them.
    setUnlessSet("io.netty.machineId", "00:00:00:00:00:00:00:01");
    setUnlessSet("io.netty.processId", "1");
    InternalLoggerFactory.setDefaultFactory(new QuietLoggerFactory());
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
