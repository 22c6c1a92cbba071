package dev.signet.http;

import dev.signet.function.Pipeline;
import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostMessages;
import dev.signet.http.connection.Acceptor;
import dev.signet.http.connection.Exchange;
import dev.signet.http.connection.RequestHandler;
import dev.signet.http.work.Activity;
import dev.signet.http.work.Workers;
import dev.signet.ingress.HttpIngress;
import dev.signet.ingress.IngressDecision;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A running HTTP host. {@link SignetHttp} starts one from the environment; this class is for tests
 * and tools that choose its parts themselves. Safe for concurrent use.
 */
public final class HttpHost implements AutoCloseable {

  private static final int BACKLOG = 1024;
  private static final Duration LOOPS_END = Duration.ofSeconds(5);

  private final FunctionTable functions;
  private final HttpHostOptions options;
  private final Activity activity = new Activity();
  private final EventLoopGroup loops;
  private final Workers workers;
  private Channel server;
  private int port;
  private boolean stopped;

  private HttpHost(FunctionTable functions, HttpHostOptions options) {
    this.functions = functions;
    this.options = options;
    this.loops =
        new MultiThreadIoEventLoopGroup(
            Math.min(2, Runtime.getRuntime().availableProcessors()),
            new DefaultThreadFactory("signet-http", true),
            NioIoHandler.newFactory());
    this.workers = new Workers(options.workers(), activity, loops);
  }

  /**
   * Starts a host and returns when it listens. No argument may be null.
   *
   * @param functions the functions that can be called; the host closes them when it stops or cannot
   *     start
   * @param pipeline runs the calls; its limit on a body's size should be that of the options
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
    HttpHost host = new HttpHost(functions, options);
    host.listen(host.dispatcher(pipeline, new IngressCallers(ingress), onFatal));
    return host;
  }

  /** Starts a host with a tool, as {@link LocalHost} describes. */
  static HttpHost startLocal(
      FunctionTable functions,
      Pipeline pipeline,
      LocalTool tool,
      HttpHostOptions options,
      Runnable onFatal) {
    HttpHost host = new HttpHost(functions, options);
    Dispatcher dispatcher = host.dispatcher(pipeline, LocalDispatcher.callers(tool), onFatal);
    host.listen(LocalDispatcher.before(dispatcher, tool));
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
   * are closed, user code that still runs is interrupted, and the handler objects are closed.
   * Stopping again does nothing.
   *
   * @param drain how long running calls may take to end; zero waits for none
   */
  public synchronized void stop(Duration drain) {
    if (stopped) {
      return;
    }
    stopped = true;
    activity.stop();
    if (server != null) {
      server.close().awaitUninterruptibly();
      awaitAccepted();
    }
    activity.awaitQuiet(drain);
    activity.closeConnections();
    loops
        .shutdownGracefully(0, LOOPS_END.toMillis(), TimeUnit.MILLISECONDS)
        .awaitUninterruptibly(LOOPS_END.toMillis());
    workers.stop();
    functions.close();
  }

  /** Waits until the event loops have run the tasks of connections that were accepted last. */
  private void awaitAccepted() {
    for (EventExecutor loop : loops) {
      loop.submit(() -> {}).awaitUninterruptibly();
    }
  }

  private Dispatcher dispatcher(
      Pipeline pipeline, Function<Exchange, IngressDecision> callers, Runnable onFatal) {
    return new Dispatcher(
        new Routes(functions), pipeline, callers, options, workers, activity, onFatal);
  }

  private void listen(RequestHandler handler) {
    NioServerSocketChannel listening = new NioServerSocketChannel();
    listening.config().setReuseAddress(true).setBacklog(BACKLOG);
    listening.pipeline().addLast(new Acceptor(loops, handler, activity));
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
