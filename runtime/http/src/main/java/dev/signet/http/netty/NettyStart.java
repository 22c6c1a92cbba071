package dev.signet.http.netty;

import dev.signet.host.ConfigurationException;
import dev.signet.host.HostMessages;
import io.netty.channel.Channel;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.internal.logging.InternalLoggerFactory;
import java.security.CodeSource;
import java.util.Objects;
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
   * @throws ConfigurationException if Netty is too old for the host
   */
  public static void prepare(Consumer<String> lines, Runnable onMemory) {
    requireCurrentNetty();
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

  /**
   * Fails early with a message, because the parent pom of an application may manage an older Netty.
   */
  private static void requireCurrentNetty() {
    try {
      // Loads the class, which Netty has from 4.2 on, and runs none of it.
      Objects.requireNonNull(MultiThreadIoEventLoopGroup.class);
    } catch (LinkageError e) {
      String version = Channel.class.getPackage().getImplementationVersion();
      CodeSource source = Channel.class.getProtectionDomain().getCodeSource();
      throw new ConfigurationException(
          HostMessages.NETTY_TOO_OLD.format(
              version == null ? "" : version, source == null ? "" : source.getLocation()));
    }
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
