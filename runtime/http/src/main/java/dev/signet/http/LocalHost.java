package dev.signet.http;

import dev.signet.function.Pipeline;
import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import dev.signet.http.netty.NettyStart;
import java.util.Set;

/** Starts a host with a {@link LocalTool}, on loopback only. */
public final class LocalHost {

  /** Literals, so that no name service is asked. */
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1");

  private LocalHost() {}

  /** True for an address that a host with a tool may listen on: 127.0.0.1 or ::1. */
  public static boolean isLoopback(String address) {
    return LOOPBACK.contains(address);
  }

  /**
   * Starts a host. Prepares Netty for the whole process to start fast and quietly.
   *
   * @param functions what can be called; the host closes it when it stops or cannot start
   * @param pipeline runs the calls of functions that the tool did not claim
   * @param tool has the first word on every request
   * @param options with a loopback address
   * @param onFatal as of {@link HttpHost#start}
   * @throws IllegalArgumentException when the address is not a loopback literal
   * @throws ConfigurationException when it cannot be listened on
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
    NettyStart.prepare();
    return HttpHost.startLocal(functions, pipeline, tool, options, onFatal);
  }
}
