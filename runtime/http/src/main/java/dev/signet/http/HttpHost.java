package dev.signet.http;

import dev.signet.function.Pipeline;
import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionChoice;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostMessages;
import dev.signet.host.HostSettings;
import dev.signet.http.connection.Acceptor;
import dev.signet.http.connection.DateHeader;
import dev.signet.http.connection.Exchange;
import dev.signet.http.connection.RequestHandler;
import dev.signet.http.probe.ProbeGuard;
import dev.signet.http.work.Activity;
import dev.signet.http.work.LoopThreads;
import dev.signet.http.work.MemoryBudget;
import dev.signet.http.work.Workers;
import dev.signet.ingress.HttpIngress;
import dev.signet.ingress.IngressDecision;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A running HTTP host. {@link SignetHttp} starts one from the environment; this class is for tests
 * and tools that choose its parts themselves. Safe for concurrent use.
 */
public final class HttpHost implements AutoCloseable {

  private static final int BACKLOG = 1024;

  /**
   * The time for event loops to close what is open, and then to end. They may be held by a method.
   */
  private static final Duration LOOPS_CLOSE = Duration.ofSeconds(1);

  private final HttpHostOptions options;
  private final Runnable onFatal;
  private final ProbeGuard guard;
  private final Activity activity = new Activity();
  private final EventLoopGroup loops;
  private final MemoryBudget budget;
  private FunctionTable functions;
  private Pipeline pipeline;
  private Workers workers;
  private Channel server;
  private int port;
  private boolean stopped;

  private HttpHost(
      FunctionTable functions,
      Pipeline pipeline,
      HttpHostOptions options,
      Runnable onFatal,
      ProbeGuard guard) {
    this.guard = guard;
    this.pipeline = pipeline;
    this.onFatal = onFatal;
    this.functions = functions;
    this.options = options;
    this.loops =
        new MultiThreadIoEventLoopGroup(
            Math.min(2, Runtime.getRuntime().availableProcessors()),
            new LoopThreads(this::loopEnded),
            NioIoHandler.newFactory());
    this.workers = newWorkers();
    this.budget = new MemoryBudget(options.maxBufferedBytes());
  }

  /**
   * Starts a host and returns when it listens. No argument may be null.
   *
   * @param functions the functions that can be called; the host closes them when it stops or cannot
   *     start
   * @param pipeline runs the calls; its limit on a body's size should be that of the options. The
   *     host closes it like the functions
   * @param ingress decides who calls
   * @param options the address and the bounds
   * @param onFatal told at least once after memory ran out in a call and the call was answered; the
   *     host begins no further call and should be stopped. It must not block, nor stop the host on
   *     the thread that tells it
   * @throws ConfigurationException if the host cannot listen on the address
   */
  public static HttpHost start(
      FunctionTable functions,
      Pipeline pipeline,
      HttpIngress ingress,
      HttpHostOptions options,
      Runnable onFatal) {
    HttpHost host = new HttpHost(functions, pipeline, options, onFatal, null);
    host.listen(host.dispatcher(functions, pipeline, host.workers, new IngressCallers(ingress)));
    return host;
  }

  /**
   * Starts a host of an image function that takes events, as above.
   *
   * @param functions with the only one that can be called
   * @param settings with an ingress of events, which decides who calls
   * @param environment what the settings were read from
   */
  static HttpHost startEvents(
      FunctionChoice functions,
      Pipeline pipeline,
      HostSettings settings,
      Map<String, String> environment,
      Runnable onFatal) {
    FunctionTable table = functions.table();
    HttpHost host = new HttpHost(table, pipeline, HttpHostOptions.of(settings), onFatal, null);
    Intake events = new EventIntake(functions.function(), settings, environment);
    host.listen(host.dispatcher(table, pipeline, host.workers, events));
    return host;
  }

  /**
   * Starts a host like {@link #start} that serves nobody before a guard allows it.
   *
   * @param onRefused called if the guard never will; the host refuses every request and should be
   *     stopped, but not on the thread that tells it
   */
  static HttpHost startGuarded(
      FunctionTable functions,
      Pipeline pipeline,
      HttpIngress ingress,
      HttpHostOptions options,
      Runnable onFatal,
      ProbeGuard guard,
      Runnable onRefused) {
    HttpHost host = new HttpHost(functions, pipeline, options, onFatal, guard);
    Dispatcher dispatcher =
        host.dispatcher(functions, pipeline, host.workers, new IngressCallers(ingress));
    host.listen(guard.before(dispatcher));
    guard.start(
        () -> {
          host.activity.stop();
          onRefused.run();
        });
    return host;
  }

  /** Starts a host whose functions can be replaced, as {@link LocalHost} describes. */
  static HttpHost startLocal(
      LocalFunctions functions, LocalSwitch current, HttpHostOptions options, Runnable onFatal) {
    HttpHost host = new HttpHost(functions.table(), functions.pipeline(), options, onFatal, null);
    functions.servedBy(host, host.workers);
    current.turn(functions);
    host.listen(current);
    return host;
  }

  /** Returns the port that the host listens on, the actual one if the options asked for port 0. */
  public int port() {
    return port;
  }

  /** Stops the host as {@link #stop} does, within the drain time of the options. */
  @Override
  public void close() {
    stop(options.drainTimeout());
  }

  /**
   * Stops the host. It accepts no new connection, and answers UNAVAILABLE to a new request on an
   * open one. Running calls are answered if they end within the drain time. After that, connections
   * are closed, user code that still runs is interrupted, and the handler objects are closed. Event
   * loops that do not answer, because a method with {@link dev.signet.NonBlocking} holds them, are
   * waited for no longer than the drain time and a few seconds; only the handler objects' own close
   * has no bound. Stopping again does nothing.
   *
   * @param drain how long running calls may take to end; zero waits for none
   */
  public synchronized void stop(Duration drain) {
    if (stopped) {
      return;
    }
    stopped = true;
    activity.stop();
    if (guard != null) {
      guard.close();
    }
    long end = System.nanoTime() + drain.toNanos();
    if (server != null) {
      Activity.await(List.of(server.close()), longer(left(end), LOOPS_CLOSE));
      // The tasks of the connections that were accepted last have run before this one.
      onLoops(() -> {}, longer(left(end), LOOPS_CLOSE));
    }
    activity.awaitQuiet(left(end));
    activity.closeConnections(LOOPS_CLOSE);
    Activity.await(
        List.of(loops.shutdownGracefully(0, LOOPS_CLOSE.toMillis(), TimeUnit.MILLISECONDS)),
        LOOPS_CLOSE);
    workers.stop();
    functions.close();
    pipeline.close();
  }

  private static Duration left(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Stops the host if a loop ends by itself, because its connections are served no more. */
  private void loopEnded() {
    if (!activity.isStopping()) {
      activity.stop();
      onFatal.run();
    }
  }

  /**
   * Takes other functions in the place of those that it closes when it stops. Returns false if it
   * has stopped.
   */
  synchronized boolean owns(FunctionTable functions, Pipeline pipeline, Workers workers) {
    if (stopped) {
      return false;
    }
    this.functions = functions;
    this.pipeline = pipeline;
    this.workers = workers;
    return true;
  }

  /** Returns threads and slots for functions, beside those that there are. */
  Workers newWorkers() {
    return new Workers(options.workers(), activity, loops);
  }

  /** Runs a task on every event loop, and waits for it no longer than the limit. */
  void onLoops(Runnable task, Duration limit) {
    List<Future<?>> tasks = new ArrayList<>();
    for (EventExecutor loop : loops) {
      try {
        tasks.add(loop.submit(task));
      } catch (RejectedExecutionException ended) {
        // Memory ran out under this loop, or the host stops.
      }
    }
    Activity.await(tasks, limit);
  }

  Dispatcher dispatcher(
      FunctionTable functions,
      Pipeline pipeline,
      Workers workers,
      Function<Exchange, IngressDecision> callers) {
    return dispatcher(functions, pipeline, workers, new NamedIntake(functions, callers, options));
  }

  private Dispatcher dispatcher(
      FunctionTable functions, Pipeline pipeline, Workers workers, Intake intake) {
    return new Dispatcher(functions, pipeline, intake, options, workers, activity, budget, onFatal);
  }

  private void listen(RequestHandler handler) {
    NioServerSocketChannel listening = new NioServerSocketChannel();
    listening.config().setReuseAddress(true).setBacklog(BACKLOG);
    DateHeader date = new DateHeader(options.clock());
    listening.pipeline().addLast(new Acceptor(loops, handler, activity, date, budget));
    ChannelFuture bound = loops.register(listening).awaitUninterruptibly();
    if (bound.isSuccess()) {
      bound =
          listening
              .bind(new InetSocketAddress(options.address(), options.port()))
              .awaitUninterruptibly();
    }
    if (!bound.isSuccess()) {
      stop(Duration.ZERO);
      throw new ConfigurationException(
          HostMessages.PORT_NOT_OPENED.format(
              options.address() + ":" + options.port(), bound.cause().getMessage()));
    }
    server = listening;
    port = listening.localAddress().getPort();
  }
}
