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

/** A running HTTP host. {@link SignetHttp} is one made from the environment. */
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
   * Starts a host.
   *
   * @param functions what can be called; the host closes it when it stops or cannot start
   * @param pipeline runs the calls; its limit on a body's size should be the options'
   * @param ingress where identity comes from
   * @param options addresses and bounds
   * @param onFatal told at least once after memory ran out in a call and the call was answered; the
   *     host begins no call any more and wants to be stopped. It must not block, nor stop the host
   *     on the thread that tells it
   * @throws ConfigurationException when the address cannot be listened on
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

  /** As {@link LocalHost} says. */
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

  /** The port that is listened on. */
  public int port() {
    return port;
  }

  /** Stops within the drain time of the options. */
  @Override
  public void close() {
    stop(options.drainTimeout());
  }

  /**
   * Stops: no new connection; a new request on an open one is UNAVAILABLE; calls that run may end
   * and are answered, for so long; then connections are closed, user code that still runs is
   * interrupted, and the handler objects are closed. A second stop does nothing.
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

  /** Waits for the event loops, where what was accepted last may still be on its way. */
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
    listening
        .pipeline()
        .addLast(new Acceptor(loops, handler, options.connectionLimits(), activity));
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
