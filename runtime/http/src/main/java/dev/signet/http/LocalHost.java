package dev.signet.http;

import dev.signet.function.Pipeline;
import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import dev.signet.http.netty.NettyStart;
import java.util.Set;

/** Starts a host with a {@link LocalTool}, on loopback only. */
public final class LocalHost {

  /** The loopback addresses as literals, so that no name service is asked. */
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1");

  private LocalHost() {}

  /** Returns true for an address that a host with a tool may listen on: 127.0.0.1 or ::1. */
  public static boolean isLoopback(String address) {
    return LOOPBACK.contains(address);
  }

  /**
   * Starts a host and returns when it listens. Sets up Netty for the whole process to start fast
   * and to log little.
   *
   * @param functions the functions that can be called; the host closes them when it stops or cannot
   *     start
   * @param pipeline runs the calls of functions that the tool did not claim
   * @param tool sees every request first
   * @param options the bounds, and a loopback address
   * @param onFatal as in {@link HttpHost#start}
   * @throws IllegalArgumentException if the address is not a loopback literal
   * @throws ConfigurationException if the host cannot listen on it, or Netty is too old
   */
  public static HttpHost start(
      FunctionTable functions,
      Pipeline pipeline,
      LocalTool tool,
      HttpHostOptions options,
      Runnable onFatal) {
    if (!isLoopback(options.address())) {
      functions.close();
      throw new IllegalArgumentException("a local tool is served on loopback only");
    }
    try {
      NettyStart.prepare(System.err::println, onFatal);
    } catch (ConfigurationException e) {
      functions.close();
      throw e;
    }
    return HttpHost.startLocal(functions, pipeline, tool, options, onFatal);
  }
}
