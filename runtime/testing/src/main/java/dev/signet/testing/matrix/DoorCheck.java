package dev.signet.testing.matrix;

import dev.signet.error.ErrorCode;
import dev.signet.ingress.IngressDecision;
import dev.signet.simulator.SimulatedCall;
import dev.signet.simulator.Verdict;
import dev.signet.testing.door.Door;
import dev.signet.testing.door.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Sends the calls that a function refuses to the application itself, which must answer as the
 * function decides. Calls that would be admitted are not sent, because user code would run.
 */
final class DoorCheck {

  private static final String HOST = "Host";

  private final Door door;

  DoorCheck(Door door) {
    this.door = door;
  }

  /** Returns a test for each way to a function; one that is skipped if it cannot be asked. */
  List<DynamicTest> tests(MatrixSubject subject, List<MatrixCase> cases) {
    List<DynamicTest> tests = new ArrayList<>();
    List<Way> ways = door.ways(subject.handler());
    for (Way way : ways) {
      String name = subject.name() + " · " + way.name();
      tests.add(
          way.obstacle().isPresent()
              ? skipped(name + " cannot be asked", way.obstacle().get())
              : DynamicTest.dynamicTest(
                  name + " refuses whom it must", () -> check(name, way, subject, cases)));
    }
    if (ways.isEmpty()) {
      tests.add(skipped(subject.name() + " is not mapped", "No request leads to it."));
    }
    return tests;
  }

  private static DynamicTest skipped(String name, String why) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          throw new TestAbortedException(why);
        });
  }

  private void check(String name, Way way, MatrixSubject subject, List<MatrixCase> cases)
      throws Exception {
    List<String> wrong = new ArrayList<>();
    for (MatrixCase each : cases) {
      if (each.entrance() == door.entrance() && each.isDecidedByTheCallAlone()) {
        SimulatedCall call = withHost(each.deliver(subject));
        IngressDecision decision = call.decide(door.callers());
        Verdict verdict = each.verdict(subject, decision);
        String answer = verdict.isRefused() ? way.ask(call.headers()) : verdict.toString();
        if (!answer.equals(verdict.toString())
            && !isMalformed(call, answer)
            && !isHidden(subject, answer)) {
          wrong.add(each.name() + ": " + verdict + " → " + answer);
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw new AssertionFailedError(
          name
              + ": the application answers otherwise than Signet decides:\n  "
              + String.join("\n  ", wrong)
              + "\nSomething stands before Signet, or Signet is not in the way of the request.");
    }
  }

  /**
   * No HTTP message may carry a control character or two hosts, so a server may refuse the whole
   * request.
   */
  private static boolean isMalformed(SimulatedCall call, String answer) {
    return answer.equals(ErrorCode.INVALID_ARGUMENT.name())
        && (hosts(call) > 1
            || call.headers().lines().stream()
                .anyMatch(line -> line.getValue().chars().anyMatch(c -> c < ' ' || c == 0x7f)));
  }

  /** No request reaches a timer's function, whoever calls. */
  private static boolean isHidden(MatrixSubject subject, String answer) {
    return subject.handler().descriptor().isTimer() && answer.equals(ErrorCode.NOT_FOUND.name());
  }

  private static long hosts(SimulatedCall call) {
    return call.headers().lines().stream()
        .filter(line -> line.getKey().equalsIgnoreCase(HOST))
        .count();
  }

  /** A configured host would otherwise be missing, and hide every other reason. */
  private SimulatedCall withHost(SimulatedCall call) {
    Set<String> hosts = new TreeSet<>(door.callers().hosts());
    return hosts.isEmpty() || hosts(call) > 0
        ? call
        : SimulatedCall.request(call.entrance(), call.headers().and(HOST, hosts.iterator().next()));
  }
}
