package dev.signet.dev;

import dev.signet.dev.project.Generation;
import dev.signet.dev.project.Problem;
import dev.signet.dev.project.Project;
import dev.signet.dev.project.ProjectBuild;
import dev.signet.dev.settings.DevMessages;
import dev.signet.dev.settings.FreePort;
import dev.signet.host.ConfigurationException;
import dev.signet.simulator.FailureReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Serves a project, and reloads it when its files change. While it cannot be compiled or its
 * functions cannot start, those of before keep serving.
 */
final class LiveReload implements AutoCloseable {

  /** The time for a compilation to end, which nothing can interrupt. */
  private static final long COMPILER_ENDS_MILLIS = 5000;

  private final Surroundings around;
  private final ProjectBuild build;
  private final String watched;
  private final int port;
  private final ReloadTerminal terminal;
  private final PrintStream out;
  private final ReloadNews news = new ReloadNews();
  private final CompletableFuture<Throwable> broken = new CompletableFuture<>();
  private final Thread thread = new Thread(this::run, "signet-reload");

  /** Null until the project has been built once. */
  private DevServer server;

  private Set<String> names = Set.of();
  private boolean closed;

  /**
   * Prepares a server of a project.
   *
   * @param parent loads what the project depends on
   * @throws ConfigurationException if something keeps it from being built or served here
   */
  LiveReload(Surroundings around, ClassLoader parent, PrintStream out) {
    this.around = around;
    Path file = around.options.project().orElseThrow();
    Project described = Project.read(file, around.options.locale());
    this.port = FreePort.choose(around.options);
    this.build = new ProjectBuild(described, parent, around.options.locale());
    this.watched = build.watched();
    this.terminal = new ReloadTerminal(around.options.locale(), out, around.errors);
    this.out = out;
    described.whenParentEnds(() -> broken.complete(null));
  }

  /**
   * Builds, serves and reloads until the server cannot go on.
   *
   * @return completes with null when the process that this one belongs to has ended, or with why
   *     the server cannot go on
   */
  CompletableFuture<Throwable> start() {
    thread.setDaemon(true);
    thread.start();
    return broken;
  }

  private void run() {
    try {
      reload();
      build.warmUp();
      while (true) {
        build.awaitChange();
        reload();
      }
    } catch (InterruptedException closing) {
      // close() goes on.
    } catch (RuntimeException | Error e) {
      broken.complete(e);
    }
  }

  private void reload() {
    long start = System.nanoTime();
    if (server == null) {
      terminal.say(DevMessages.COMPILING);
    }
    Optional<Generation> built = build.build();
    terminal.needsNewStart(build.needsNewStart());
    if (built.isEmpty()) {
      failed(DevMessages.NOT_COMPILED, build.problems());
      return;
    }
    terminal.warn(build.problems());
    Generation next = built.get();
    ServedFunctions functions;
    try {
      functions = started(next);
    } catch (ConfigurationException wrong) {
      next.end();
      failed(DevMessages.NOT_STARTED, List.of(Problem.of(text(wrong))));
      return;
    }
    serve(functions, start);
  }

  private ServedFunctions started(Generation next) {
    Thread.currentThread().setContextClassLoader(next.loader());
    try {
      return ServedFunctions.start(next.loader(), around, news, next::end);
    } catch (ConfigurationException wrong) {
      throw wrong;
    } catch (RuntimeException | LinkageError | StackOverflowError thrown) {
      throw new ConfigurationException(thrown.toString(), thrown);
    } finally {
      Thread.currentThread().setContextClassLoader(LiveReload.class.getClassLoader());
    }
  }

  /** Returns what is wrong, with the line of the developer's own code that it comes from. */
  private static String text(ConfigurationException wrong) {
    String line =
        Optional.ofNullable(wrong.getCause())
            .flatMap(cause -> FailureReport.of(cause).ownLine())
            .map(at -> System.lineSeparator() + "  at " + at)
            .orElse("");
    return wrong.getMessage() + line;
  }

  private synchronized void serve(ServedFunctions functions, long start) {
    if (closed) {
      functions.local().close();
      return;
    }
    Set<String> before = names;
    names = functions.names();
    if (server == null) {
      server = DevServer.start(around, functions, port);
      news.reloaded(build.problems());
      out.println(server.banner());
      terminal.say(DevMessages.WATCHING, watched);
      return;
    }
    server.replace(functions);
    news.reloaded(build.problems());
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    terminal.reloaded(millis, before, names);
  }

  private void failed(DevMessages why, List<Problem> problems) {
    news.failed(new ArrayList<>(problems));
    terminal.failed(why, problems, server != null);
  }

  /** Stops the server and removes what was written for it. */
  @Override
  public void close() {
    thread.interrupt();
    DevServer running;
    synchronized (this) {
      closed = true;
      running = server;
    }
    if (running != null) {
      running.close();
    }
    try {
      thread.join(COMPILER_ENDS_MILLIS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    build.close();
  }
}
