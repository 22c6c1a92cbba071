package dev.signet.servlet;

import dev.signet.function.Pipeline;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostSettings;
import dev.signet.ingress.HttpIngress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers the requests for functions inside a servlet container, as the HTTP host of signet-http
 * answers them. Safe for concurrent use.
 */
public final class ServletHost implements AutoCloseable {

  private final FunctionTable functions;
  private final Pipeline pipeline;
  private final HttpIngress ingress;
  private final HostSettings settings;

  private ServletHost(
      FunctionTable functions, Pipeline pipeline, HttpIngress ingress, HostSettings settings) {
    this.functions = functions;
    this.pipeline = pipeline;
    this.ingress = ingress;
    this.settings = settings;
  }

  /**
   * Makes a host.
   *
   * @param functions the functions that can be called; the host closes them
   * @param pipeline runs the calls; the host closes it
   * @param ingress decides who calls
   */
  public static ServletHost of(
      FunctionTable functions, Pipeline pipeline, HttpIngress ingress, HostSettings settings) {
    return new ServletHost(functions, pipeline, ingress, settings);
  }

  /**
   * Answers one request, at once or when its call has ended.
   *
   * @param path the raw path below the one that the functions are mounted at, such as {@code
   *     /getOrder}; compared byte for byte
   */
  public void serve(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    throw new UnsupportedOperationException("not yet");
  }

  /** Ends the host: waits for running calls, then closes the handler objects. */
  @Override
  public void close() {
    functions.close();
    pipeline.close();
  }
}
