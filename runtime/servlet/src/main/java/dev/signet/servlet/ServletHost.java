package dev.signet.servlet;

import dev.signet.function.Failure;
import dev.signet.function.Pipeline;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostMessages;
import dev.signet.host.HostSettings;
import dev.signet.ingress.HttpIngress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers the requests for functions inside a servlet container, as the HTTP host of signet-http
 * answers them: the same paths, refusals, bodies and headers. Safe for concurrent use.
 *
 * <p>A call runs on the thread that the container gave to the request. Another thread answers it if
 * it misses its deadline, or if the function returns a stage. So the servlet and every filter
 * before it must support asynchronous requests.
 *
 * <p>After memory ran out in a call the host goes on, since the process is not its own, but {@link
 * #isHealthy} and the health check say so from then on.
 */
public final class ServletHost implements AutoCloseable {

  private final FunctionTable functions;
  private final Pipeline pipeline;
  private final HostSettings settings;
  private final Bounds bounds;
  private final ServletDispatcher dispatcher;
  private final Activity activity = new Activity();
  private final HostThreads threads = new HostThreads();
  private final Set<ServletCall> running = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean outOfMemory;

  private ServletHost(
      FunctionTable functions,
      Pipeline pipeline,
      HttpIngress ingress,
      HostSettings settings,
      Bounds bounds) {
    this.functions = Objects.requireNonNull(functions, "functions");
    this.pipeline = Objects.requireNonNull(pipeline, "pipeline");
    this.settings = settings;
    this.bounds = bounds;
    this.dispatcher = new ServletDispatcher(this, functions, pipeline, ingress, settings);
  }

  /**
   * Makes a host. No argument may be null.
   *
   * @param functions the functions that can be called; the host closes them
   * @param pipeline runs the calls; the host closes it
   * @param ingress decides who calls
   */
  public static ServletHost of(
      FunctionTable functions, Pipeline pipeline, HttpIngress ingress, HostSettings settings) {
    return of(functions, pipeline, ingress, settings, Bounds.DEFAULT);
  }

  static ServletHost of(
      FunctionTable functions,
      Pipeline pipeline,
      HttpIngress ingress,
      HostSettings settings,
      Bounds bounds) {
    return new ServletHost(functions, pipeline, ingress, settings, bounds);
  }

  /**
   * Answers one request, at once or when its call has ended. If the container lets this request not
   * be asynchronous, it is refused, and the container's log says what to change.
   *
   * @param path the raw path below the one that the functions are mounted at, such as {@code
   *     /getOrder}; compared byte for byte
   */
  public void serve(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    activity.begin();
    try {
      ServletExchange exchange = ServletExchange.of(request, response);
      Answer answer = answer(exchange, path);
      if (answer != null) {
        exchange.answer(answer);
      }
    } finally {
      activity.end();
    }
  }

  private Answer answer(ServletExchange exchange, String path) {
    HttpServletRequest request = exchange.request();
    if (!request.isAsyncSupported()) {
      // With an exception, which containers log as an error.
      String cure = HostMessages.ASYNC_NOT_SUPPORTED.format();
      request.getServletContext().log(cure, new IllegalStateException(cure));
      return dispatcher.refuseUnserved(exchange);
    }
    Failure malformed = Framing.problemOf(exchange);
    if (malformed != null) {
      return dispatcher.refuseUnread(exchange, path, malformed);
    }
    RequestBody body = RequestBody.read(request, settings.maxBodyBytes(), bounds.bodyTime());
    return body.problem() == null
        ? dispatcher.dispatch(exchange, path, body.bytes())
        : dispatcher.refuseUnread(exchange, path, body.problem());
  }

  /** Returns false after memory ran out in a call, and while the host is stopped or closed. */
  public boolean isHealthy() {
    return !outOfMemory && !activity.isStopping();
  }

  /**
   * Takes no more calls until {@link #resume}. New ones are answered with UNAVAILABLE. Running ones
   * are waited for up to 20 s; those that still run then are answered with DEADLINE_EXCEEDED, and
   * their code is not interrupted, because its thread is the container's.
   */
  public void stop() {
    if (activity.stop()) {
      activity.awaitQuiet(bounds.drainTime());
      running.forEach(ServletCall::expire);
    }
  }

  /** Takes calls again after {@link #stop}, unless the host is closed. */
  public void resume() {
    if (!closed.get()) {
      activity.resume();
    }
  }

  /**
   * Stops the host as {@link #stop} does, if that has not been done, and closes the handler objects
   * and the pipeline. Closing again does nothing.
   */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    stop();
    threads.close();
    functions.close();
    pipeline.close();
  }

  Activity activity() {
    return activity;
  }

  HostThreads threads() {
    return threads;
  }

  /** Returns the calls without an answer. */
  Set<ServletCall> running() {
    return running;
  }

  Duration timeout() {
    return settings.timeout();
  }

  boolean hasTooManyStages() {
    return activity.stages() >= bounds.stages();
  }

  void ranOutOfMemory() {
    outOfMemory = true;
  }
}
