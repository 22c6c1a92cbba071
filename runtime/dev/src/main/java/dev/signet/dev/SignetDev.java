package dev.signet.dev;

import dev.signet.dev.settings.DevMessages;
import dev.signet.dev.settings.DevOptions;
import dev.signet.dev.settings.PlatformCheck;
import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * The local server for developing without WeChat. It serves the generated cloud functions of the
 * class path on this machine, as any caller the developer chooses, over the simulated entrances of
 * the platform (docs/local.md).
 *
 * <p>Because it lets a client choose who it is, it listens on loopback only, and it refuses to
 * start if a platform's environment variable or another SIGNET_INGRESS than {@code dev} is set.
 * Keep it off the production class path: in Maven, scope {@code test}.
 */
public final class SignetDev {

  private static final int CONFIGURATION_WRONG = 2;
  private static final int MEMORY_RAN_OUT = 3;

  private SignetDev() {}

  /**
   * Serves until the process is told to end. Exits with 2 if the options, the environment or the
   * functions are wrong, after writing to standard error what to do; exits with 3 after memory ran
   * out in a call.
   *
   * @param args {@code --port}, {@code --callers}, {@code --lang}, {@code --address}, {@code
   *     --project}, {@code --help}
   */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /**
   * Serves as {@link #main} does without ending the process, for a main method of an application's
   * own. Takes the functions that the thread's context class loader finds. With {@code --lang} it
   * sets the process's default locale, so that the messages of every host follow.
   *
   * @param args the options of {@link #main}
   * @return the exit code; 0 after the thread was interrupted and the server has stopped
   */
  public static int run(String... args) {
    Locale.setDefault(DevOptions.language(List.of(args), Locale.getDefault()));
    return run(
        List.of(args), System.getenv(), FunctionTable.contextLoader(), System.out, System.err);
  }

  /**
   * Serves in surroundings that a test chooses.
   *
   * @param environment replaces {@code System.getenv()}
   * @param loader finds the functions
   * @param out receives the address and the functions
   * @param errors receives what is wrong
   */
  static int run(
      List<String> args,
      Map<String, String> environment,
      ClassLoader loader,
      PrintStream out,
      PrintStream errors) {
    Locale locale = DevOptions.language(args, Locale.getDefault());
    if (DevOptions.asksForHelp(args)) {
      out.println(DevMessages.USAGE.format(locale));
      return 0;
    }
    CountDownLatch fatal = new CountDownLatch(1);
    try {
      PlatformCheck.check(environment, locale);
      DevOptions options = DevOptions.read(args, locale);
      if (options.project().isPresent()) {
        Surroundings around = new Surroundings(options, environment, errors, fatal::countDown);
        return reload(around, loader, out, fatal);
      }
      DevServer server = DevServer.start(options, environment, loader, errors, fatal::countDown);
      out.println(server.banner());
      return await(server, fatal);
    } catch (ConfigurationException wrong) {
      errors.println(wrong.getMessage());
      return CONFIGURATION_WRONG;
    }
  }

  /** Serves a project, which is reloaded when its files change. */
  private static int reload(
      Surroundings around, ClassLoader loader, PrintStream out, CountDownLatch fatal) {
    LiveReload reload = new LiveReload(around, loader, out);
    CompletableFuture<Throwable> end = reload.start();
    end.whenComplete((why, none) -> fatal.countDown());
    int code = await(reload, fatal);
    if (!end.isDone()) {
      return code;
    }
    reload.close();
    Throwable why = end.join();
    if (why instanceof ConfigurationException) {
      throw (ConfigurationException) why;
    }
    if (why != null) {
      throw new IllegalStateException("live reload has failed", why);
    }
    return 0;
  }

  /**
   * Waits until the thread is interrupted or memory runs out; the process's end stops the server.
   */
  private static int await(AutoCloseable server, CountDownLatch fatal) {
    Thread stop = new Thread(() -> close(server), "signet-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      fatal.await();
      return MEMORY_RAN_OUT;
    } catch (InterruptedException stopped) {
      close(server);
      return 0;
    } finally {
      forget(stop);
    }
  }

  private static void forget(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException ending) {
      // The hook runs.
    }
  }

  private static void close(AutoCloseable server) {
    try {
      server.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
