package dev.signet.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.IngressDecision;
import dev.signet.ingress.IngressSettings;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.HeaderLines;
import dev.signet.simulator.IdentityProbe;
import dev.signet.testing.door.Door;
import dev.signet.testing.door.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The matrix of functions behind the door of an application. */
class DoorMatrixTest {

  private static final Stub FIND =
      new Stub(FunctionDescriptor.of("Orders.find", Requirement.CALLER));
  private static final IngressSettings SETTINGS =
      IngressSettings.none()
          .withAppIds(Set.of("wx00000000000000cc"))
          .withHosts(Set.of("shop.example"));

  @TempDir Path folder;

  /** A request that is decided as the application would, or as if nothing were in its way. */
  private record Request(boolean guarded, Optional<String> obstacle) implements Way {
    @Override
    public String name() {
      return "GET /orders/{id}";
    }

    @Override
    public String ask(HeaderLines identity) {
      IngressDecision decision = new CloudRunPrivateIngress(SETTINGS).verify(identity);
      return guarded ? new IdentityProbe().verdict(FIND, decision).toString() : "reached";
    }
  }

  /** A request that is answered the same, whoever calls. */
  private record Answered(String answer) implements Way {
    @Override
    public String name() {
      return "POST /fn/it";
    }

    @Override
    public Optional<String> obstacle() {
      return Optional.empty();
    }

    @Override
    public String ask(HeaderLines identity) {
      return answer;
    }
  }

  /** A request that no server takes if it names two hosts. */
  private record OneHost(Stub asked) implements Way {
    @Override
    public String name() {
      return "POST /fn/it";
    }

    @Override
    public Optional<String> obstacle() {
      return Optional.empty();
    }

    @Override
    public String ask(HeaderLines identity) {
      IngressDecision decision = new CloudRunPrivateIngress(SETTINGS).verify(identity);
      return identity.lines().stream().filter(line -> line.getKey().equals("Host")).count() > 1
          ? "INVALID_ARGUMENT"
          : new IdentityProbe().verdict(asked, decision).toString();
    }
  }

  private record Shop(List<Way> found, Set<String> unguarded) implements Door {
    @Override
    public Entrance entrance() {
      return Entrance.CLOUDRUN;
    }

    @Override
    public IngressSettings callers() {
      return SETTINGS;
    }

    @Override
    public List<Way> ways(FunctionHandler function) {
      return found;
    }
  }

  @Test
  void aDoorThatRefusesAsTheFunctionDoesPasses() {
    Door door = new Shop(List.of(new Request(true, Optional.empty())), Set.of());

    assertThat(results(matrix(door).writing()))
        .containsEntry("Orders.find · GET /orders/{id} refuses whom it must", "passed")
        .allSatisfy((name, result) -> assertThat(result).isEqualTo("passed"));
  }

  @Test
  void aDoorThatLetsSomebodyInFailsAndNamesThem() {
    Door door = new Shop(List.of(new Request(false, Optional.empty())), Set.of());

    assertThat(
            results(matrix(door).writing())
                .get("Orders.find · GET /orders/{id} refuses whom it must"))
        .contains("no identity: UNAUTHENTICATED → reached")
        .contains("IDENTITY_REJECTED → reached")
        .contains("Signet is not in the way");
  }

  @Test
  void aTimersFunctionIsHiddenFromRequestsAndNoOtherIs() {
    Door hiding = new Shop(List.of(new Answered("NOT_FOUND")), Set.of());
    Stub timer = new Stub(FunctionDescriptor.timer("nightly", "everyNight"));

    assertThat(results(matrix(timer, hiding).writing()))
        .containsEntry("nightly · POST /fn/it refuses whom it must", "passed");
    assertThat(
            results(matrix(hiding).writing()).get("Orders.find · POST /fn/it refuses whom it must"))
        .contains("no identity: UNAUTHENTICATED → NOT_FOUND");
  }

  @Test
  void aRequestWithTwoHostsMayBeRefusedBeforeItsSourceIs() {
    Stub paid =
        new Stub(
            FunctionDescriptor.payment(
                "onPaid", Requirement.ANONYMOUS.withSources(false, CallSource.WX_PAYCALLBACK)));

    assertThat(results(matrix(paid, new Shop(List.of(new OneHost(paid)), Set.of())).writing()))
        .containsEntry("onPaid · POST /fn/it refuses whom it must", "passed");
  }

  @Test
  void whatCannotBeAskedIsSkippedWithTheReason() {
    Door closed = new Shop(List.of(new Request(true, Optional.of("name an id"))), Set.of());

    assertThat(results(matrix(closed).writing()))
        .containsEntry("Orders.find · GET /orders/{id} cannot be asked", "skipped: name an id");
    assertThat(results(matrix(new Shop(List.of(), Set.of())).writing()))
        .containsEntry("Orders.find is not mapped", "skipped: No request leads to it.");
  }

  @Test
  void whatLosesItsGuardIsWeakened() {
    results(matrix(new Shop(List.of(new Request(true, Optional.empty())), Set.of())).writing());

    Map<String, String> results =
        results(
            IdentityMatrix.of()
                .through(new Shop(List.of(), Set.of("Orders.find", "Health.show")))
                .recordedIn(file())
                .comparing());

    assertThat(results.get("Orders.find · not guarded by Signet")).contains("WEAKENED");
    assertThat(results.get("Health.show · not guarded by Signet")).contains("NEW");
  }

  @Test
  void whatGetsAGuardIsChanged() {
    results(
        IdentityMatrix.of()
            .through(new Shop(List.of(), Set.of("Orders.find")))
            .recordedIn(file())
            .writing());

    Door door = new Shop(List.of(new Request(true, Optional.empty())), Set.of());
    assertThat(results(matrix(door).comparing()).values())
        .anyMatch(text -> text.contains("CHANGED: Orders.find"))
        .noneMatch(text -> text.contains("WEAKENED"));
  }

  @Test
  void onlyEntrancesOfRequestsAreRecorded() {
    assertThat(matrix(new Shop(List.of(), Set.of())).text())
        .contains("Orders.find | user | reached\n")
        .doesNotContain("scf-event");
  }

  private IdentityMatrix matrix(Door door) {
    return matrix(FIND, door);
  }

  private IdentityMatrix matrix(Stub function, Door door) {
    return IdentityMatrix.of(function).through(door).recordedIn(file());
  }

  private Path file() {
    return folder.resolve("matrix.txt");
  }

  /** Runs all tests, and returns what became of each by its name. */
  private static Map<String, String> results(IdentityMatrix matrix) {
    Map<String, String> results = new TreeMap<>();
    run(matrix.dynamicTests(), results);
    return results;
  }

  private static void run(Stream<? extends DynamicNode> nodes, Map<String, String> results) {
    nodes.forEach(
        node -> {
          if (node instanceof DynamicContainer container) {
            run(container.getChildren(), results);
            return;
          }
          try {
            ((DynamicTest) node).getExecutable().execute();
            results.put(node.getDisplayName(), "passed");
          } catch (TestAbortedException skipped) {
            results.put(node.getDisplayName(), "skipped: " + skipped.getMessage());
          } catch (Throwable failed) {
            results.put(node.getDisplayName(), "failed: " + failed.getMessage());
          }
        });
  }
}
