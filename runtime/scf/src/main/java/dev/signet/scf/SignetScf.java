package dev.signet.scf;

import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostMessages;
import dev.signet.host.Watchdog;
import dev.signet.scf.call.StartFailure;
import dev.signet.scf.runtime.ApiAddress;
import dev.signet.scf.runtime.ApiLostException;
import dev.signet.scf.runtime.RuntimeLoop;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Runs one generated cloud function in SCF's custom runtime, on any JDK from 11 on. The file {@code
 * bootstrap} of the package starts it; it is configured by the environment (docs/options.md).
 *
 * <p>A custom runtime is told nothing of a call but its event, so an identity is believed only
 * under the ingress {@code scf-event-mini-program}. No variable of the process ever names a caller.
 *
 * <p>There is no request by which a start could be reported as failed (SCF documentation, custom
 * runtime). What is wrong is written to standard output, which the platform shows, and the process
 * ends at once.
 */
public final class SignetScf {

  private static final int CONFIGURATION_WRONG = 2;
  private static final int MEMORY_RAN_OUT = 3;
  private static final int PLATFORM_LOST = 4;

  /** The exit code of a JVM that was told to end by SIGTERM. */
  private static final int TERMINATED = 143;

  /** The time for the call that runs when the process is told to end. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(25);

  private static final String NOT_STARTED =
      "Signet: this instance cannot start and ends with exit code 2.";

  /** As bytes, since there may be no memory left to make them. */
  private static final byte[] OUT_OF_MEMORY =
      ("Signet: memory has run out, so this process ends with exit code 3. Give the function more"
              + " memory, or set SIGNET_MAX_BODY_BYTES lower.\n")
          .getBytes(StandardCharsets.US_ASCII);

  private SignetScf() {}

  /**
   * Takes events until the process is told to end. SIGTERM ends it at once between two calls, and
   * in a call after its answer, with exit code 143; a call that takes more than 25 s longer is cut
   * off. It exits with 2 if the configuration, the index or a handler object is wrong, with 3 after
   * memory ran out, which the call is answered with INTERNAL for, and with 4 if the platform does
   * not answer any more.
   *
   * @param args ignored
   */
  public static void main(String[] args) {
    int code = run(System.getenv(), FunctionTable.contextLoader());
    try {
      System.exit(code);
    } catch (OutOfMemoryError notEvenForThis) {
      Runtime.getRuntime().halt(code);
    }
  }

  /**
   * Takes events as {@link #main} does, on this thread, and leaves it to the caller to end the
   * process. After memory ran out the process ends 25 s later even if the caller does not end it.
   *
   * @param environment the configuration, such as {@code System.getenv()}
   * @param loader finds the functions
   * @return the exit code; 0 after the process was told to end
   */
  public static int run(Map<String, String> environment, ClassLoader loader) {
    PrintStream out = System.out;
    CountDownLatch ended = new CountDownLatch(1);
    try (RuntimeInstance instance = RuntimeInstance.open(environment, loader)) {
      out.println(instance.describe());
      return serve(instance.loop(), ended);
    } catch (ConfigurationException wrong) {
      out.println(wrong.getMessage());
      return CONFIGURATION_WRONG;
    } catch (ApiLostException lost) {
      out.println(
          HostMessages.RUNTIME_API_LOST.format(
              ApiAddress.of(environment), String.valueOf(lost.attempts()), lost.getMessage()));
      return PLATFORM_LOST;
    } catch (Throwable thrown) {
      StartFailure.tell(out, NOT_STARTED, thrown);
      return CONFIGURATION_WRONG;
    } finally {
      ended.countDown();
    }
  }

  private static int serve(RuntimeLoop loop, CountDownLatch ended) throws ApiLostException {
    Watchdog watchdog = Watchdog.start(STOP_LIMIT);
    Thread stop =
        new Thread(
            () -> {
              watchdog.stopBegins(TERMINATED);
              loop.stop();
              awaitQuietly(ended);
            },
            "signet-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      if (!loop.run()) {
        return 0;
      }
    } catch (OutOfMemoryError besidesACall) {
      // Nothing can be answered; the platform sees that the process ends.
    }
    watchdog.stopBegins(MEMORY_RAN_OUT);
    System.err.write(OUT_OF_MEMORY, 0, OUT_OF_MEMORY.length);
    return MEMORY_RAN_OUT;
  }

  private static void awaitQuietly(CountDownLatch ended) {
    try {
      ended.await();
    } catch (InterruptedException e) {
      // Nobody interrupts this thread.
      Thread.currentThread().interrupt();
    }
  }
}
