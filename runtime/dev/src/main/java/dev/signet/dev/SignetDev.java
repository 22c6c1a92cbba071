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
import java.util.concurrent.CountDownLatch;

/**
 * The local server for developing without WeChat: serves the generated cloud functions of the class
 * path on this machine, as any caller one chooses, over the simulated entrances of the platform
 * (docs/local.md).
 *
 * <p>It lets a client choose who it is. So it listens on loopback only and refuses to start where a
 * platform's environment variable or another SIGNET_INGRESS than {@code dev} is set. Keep it off
 * the production class path: in Maven, scope {@code test}.
 */
public final class SignetDev {

  private static final int CONFIGURATION_WRONG = 2;
  private static final int MEMORY_RAN_OUT = 3;

  private SignetDev() {}

  /**
   * Runs until the process is told to end. Exits with 2 when the options, the environment or the
   * functions are wrong, saying what to do on standard error; with 3 after memory ran out in a
   * call.
   *
   * @param args {@code --port}, {@code --callers}, {@code --lang}, {@code --address}, {@code
   *     --help}
   */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /**
   * The same without the exit, for a main of one's own: returns the exit code, or 0 after it was
   * interrupted and has stopped. Takes the functions that the thread's context class loader sees.
   * With {@code --lang} the process's default locale follows, for the messages of every host.
   */
  public static int run(String... args) {
    Locale.setDefault(DevOptions.language(List.of(args), Locale.getDefault()));
    return run(
        List.of(args), System.getenv(), FunctionTable.contextLoader(), System.out, System.err);
  }

  /**
   * The same with surroundings of a test's own.
   *
   * @param environment in place of {@code System.getenv()}
   * @param loader sees the functions
   * @param out gets the address and the functions
   * @param errors gets what is wrong
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
    DevServer server;
    try {
      PlatformCheck.check(environment, locale);
      server =
          DevServer.start(
              DevOptions.read(args, locale), environment, loader, errors, fatal::countDown);
    } catch (ConfigurationException wrong) {
      errors.println(wrong.getMessage());
      return CONFIGURATION_WRONG;
    }
    out.println(server.banner());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "signet-stop"));
    try {
      fatal.await();
      return MEMORY_RAN_OUT;
    } catch (InterruptedException stopped) {
      server.close();
      return 0;
    }
  }
}
