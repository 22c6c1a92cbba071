package dev.signet.testing.matrix;

import dev.signet.simulator.Entrance;
import dev.signet.testing.door.Door;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/** Makes the tests of a matrix: a container for each function, and in it one for each ingress. */
final class MatrixNodes {

  private final List<MatrixSubject> subjects;
  private final MatrixFile file;
  private final MatrixRecord found;
  private final Set<Entrance> entrances;
  private final List<MatrixCase> hostile = HostileCaseList.all();

  /** Null if the functions do not run in an application. */
  private final Door door;

  MatrixNodes(
      List<MatrixSubject> subjects,
      MatrixFile file,
      MatrixRecord found,
      Set<Entrance> entrances,
      Door door) {
    this.subjects = subjects;
    this.file = file;
    this.found = found;
    this.entrances = entrances;
    this.door = door;
  }

  List<DynamicNode> nodes(boolean write) {
    List<DynamicNode> nodes = new ArrayList<>();
    String name = file.path().getFileName().toString();
    MatrixRecord recorded = found;
    if (write) {
      nodes.add(DynamicTest.dynamicTest(name + " is written", () -> file.write(found.text())));
    } else {
      Optional<String> text = file.read();
      if (text.isPresent()) {
        recorded = MatrixRecord.parse(text.get());
      } else {
        nodes.add(DynamicTest.dynamicTest(name + " is there", this::isMissing));
      }
    }
    MatrixDifference difference = new MatrixDifference(recorded, found, file.path());
    for (MatrixSubject subject : subjects) {
      nodes.add(DynamicContainer.dynamicContainer(subject.name(), of(subject, difference)));
    }
    if (door != null) {
      for (String open : new TreeSet<>(door.unguarded())) {
        nodes.add(requirement(open, difference));
      }
    }
    for (String function : recorded.functions()) {
      if (found.requirement(function) == null) {
        nodes.add(DynamicTest.dynamicTest(function, () -> difference.checkGone(function)));
      }
    }
    return nodes;
  }

  private List<DynamicNode> of(MatrixSubject subject, MatrixDifference difference) {
    List<DynamicNode> nodes = new ArrayList<>();
    nodes.add(requirement(subject.name(), difference));
    for (String caller : difference.callersNoLongerRefused(subject.name())) {
      nodes.add(
          DynamicTest.dynamicTest(
              subject.name() + " · " + caller, () -> difference.checkGone(subject.name(), caller)));
    }
    List<MatrixCase> own = casesOf(subject);
    for (Entrance entrance : entrances) {
      List<DynamicTest> tests = new ArrayList<>();
      MatrixExpectations expectations = new MatrixExpectations(subject, difference);
      expectations.honestCaller(entrance).ifPresent(tests::add);
      for (MatrixCase each : own) {
        if (each.entrance() == entrance) {
          tests.add(expectations.test(each));
        }
      }
      nodes.add(DynamicContainer.dynamicContainer(entrance.ingress(), tests));
    }
    if (door != null) {
      nodes.addAll(new DoorCheck(door).tests(subject, own));
    }
    return nodes;
  }

  private DynamicTest requirement(String name, MatrixDifference difference) {
    String required = found.requirement(name);
    String text = required.equals(RequirementText.UNGUARDED) ? required : "requires " + required;
    return DynamicTest.dynamicTest(name + " · " + text, () -> difference.checkRequirement(name));
  }

  private List<MatrixCase> casesOf(MatrixSubject subject) {
    List<MatrixCase> cases = RuleCases.andHonestOf(subject);
    cases.addAll(hostile);
    return cases;
  }

  private void isMissing() {
    throw new AssertionFailedError(
        "There is no "
            + file.path()
            + ", so nobody would see a requirement get weaker. Write it, read it, check it in: "
            + MatrixDifference.HOW_TO_WRITE);
  }
}
