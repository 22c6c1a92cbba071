package dev.signet.testing.matrix;

import dev.signet.simulator.Entrance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/** Makes the tests of a matrix: a container for each function, and in it one for each ingress. */
final class MatrixNodes {

  private final List<MatrixSubject> subjects;
  private final MatrixFile file;
  private final MatrixRecord found;
  private final List<MatrixCase> hostile = HostileCases.all();

  MatrixNodes(List<MatrixSubject> subjects, MatrixFile file, MatrixRecord found) {
    this.subjects = subjects;
    this.file = file;
    this.found = found;
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
    for (String function : recorded.functions()) {
      if (found.requirement(function) == null) {
        nodes.add(DynamicTest.dynamicTest(function, () -> difference.checkGone(function)));
      }
    }
    return nodes;
  }

  private List<DynamicNode> of(MatrixSubject subject, MatrixDifference difference) {
    List<DynamicNode> nodes = new ArrayList<>();
    nodes.add(
        DynamicTest.dynamicTest(
            subject.name() + " · requires " + found.requirement(subject.name()),
            () -> difference.checkRequirement(subject.name())));
    for (String caller : difference.callersNoLongerRefused(subject.name())) {
      nodes.add(
          DynamicTest.dynamicTest(
              subject.name() + " · " + caller, () -> difference.checkGone(subject.name(), caller)));
    }
    List<MatrixCase> own = casesOf(subject);
    for (Entrance entrance : Entrance.values()) {
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
    return nodes;
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
