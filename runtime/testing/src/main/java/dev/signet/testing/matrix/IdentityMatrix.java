package dev.signet.testing.matrix;

import dev.signet.function.FunctionHandler;
import dev.signet.host.FunctionTable;
import dev.signet.simulator.Entrance;
import dev.signet.testing.door.Door;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Tests every function of the class path against every kind of caller, at every entrance, on the
 * production ingresses and pipeline. Except for the policies that ask for nothing but the caller,
 * no user code runs; each case asserts whether user code was reached.
 *
 * <pre>{@code
 * class IdentityMatrixTest {
 *   @TestFactory
 *   Stream<DynamicNode> identityMatrix() {
 *     return IdentityMatrix.tests();
 *   }
 * }
 * }</pre>
 *
 * <p>There are two layers:
 *
 * <ul>
 *   <li>Rules for every function, whatever it declares: a call with a missing, malformed, foreign,
 *       stale or forged identity reaches only an anonymous function, and as nobody.
 *   <li>Rules that each function declares: the verdict on each honest caller is compared with
 *       {@code src/test/resources/identity-matrix.txt}, which you check in. A verdict that differs
 *       fails, and is reported as WEAKENED if it lets through somebody who was refused.
 * </ul>
 *
 * <p>Only {@code mvn test -Dtest=IdentityMatrixTest -Dsignet.matrix=write}, or the environment
 * variable {@code IDENTITY_MATRIX=write}, writes the file. Review its difference as you would that
 * of an access list.
 *
 * <p>Immutable. Handler objects are made as a host makes them at its start, and closed at once.
 */
public final class IdentityMatrix {

  private final List<MatrixSubject> subjects;
  private final MatrixFile file;
  private final boolean writes;

  /** Null if the functions do not run in an application. */
  private final Door door;

  private IdentityMatrix(List<MatrixSubject> subjects, MatrixFile file, boolean writes, Door door) {
    this.subjects = subjects;
    this.file = file;
    this.writes = writes;
    this.door = door;
  }

  /**
   * Returns the tests of all functions of the class path, for a {@code @TestFactory}.
   *
   * @throws dev.signet.host.ConfigurationException if there are none, or one cannot be made
   * @throws IllegalStateException if signet.matrix has another value than {@code write}
   */
  public static Stream<DynamicNode> tests() {
    return ofClassPath().dynamicTests();
  }

  /**
   * Returns the matrix of all functions that the context class loader finds.
   *
   * @throws dev.signet.host.ConfigurationException if there are none, or one cannot be made
   */
  public static IdentityMatrix ofClassPath() {
    return of(FunctionTable.contextLoader());
  }

  /**
   * Returns the matrix of all functions that this class loader finds.
   *
   * @throws dev.signet.host.ConfigurationException if there are none, or one cannot be made
   */
  public static IdentityMatrix of(ClassLoader loader) {
    try (FunctionTable table = FunctionTable.load(loader)) {
      FunctionHandler[] handlers = table.all().toArray(new FunctionHandler[0]);
      return of(loader, handlers);
    }
  }

  /** Returns the matrix of these functions. */
  public static IdentityMatrix of(FunctionHandler... handlers) {
    return of(FunctionTable.contextLoader(), handlers);
  }

  private static IdentityMatrix of(ClassLoader loader, FunctionHandler... handlers) {
    List<MatrixSubject> subjects = new ArrayList<>();
    Arrays.stream(handlers)
        .map(MatrixSubject::new)
        .sorted(Comparator.comparing(MatrixSubject::name))
        .forEach(subjects::add);
    return new IdentityMatrix(
        subjects, new MatrixFile(MatrixFile.USUAL, loader), MatrixMode.writes(), null);
  }

  /** Returns this matrix with another file than {@code src/test/resources/identity-matrix.txt}. */
  public IdentityMatrix recordedIn(Path path) {
    return new IdentityMatrix(
        subjects, file.at(Objects.requireNonNull(path, "path")), writes, door);
  }

  /**
   * Returns this matrix for functions that run in an application with an HTTP server. It has the
   * entrances of requests only. In addition, every call that has to be refused is sent to the
   * application itself, and what requests reach there without any check is recorded too.
   */
  public IdentityMatrix through(Door value) {
    List<MatrixSubject> moved = new ArrayList<>();
    for (MatrixSubject subject : subjects) {
      moved.add(new MatrixSubject(subject.handler(), value.callers()));
    }
    return new IdentityMatrix(moved, file, writes, value);
  }

  /** Returns this matrix in the mode that writes its file, whatever signet.matrix says. */
  public IdentityMatrix writing() {
    return new IdentityMatrix(subjects, file, true, door);
  }

  /** Returns this matrix in the mode that compares, whatever signet.matrix says. */
  IdentityMatrix comparing() {
    return new IdentityMatrix(subjects, file, false, door);
  }

  /** Returns the text that would be recorded. */
  public String text() {
    return record().text();
  }

  /** Returns the tests: a container for each function, and in it one for each ingress. */
  public Stream<DynamicNode> dynamicTests() {
    return new MatrixNodes(subjects, file, record(), entrances(), door).nodes(writes).stream();
  }

  private MatrixRecord record() {
    MatrixRecord found = new MatrixRecord(entrances());
    for (MatrixSubject subject : subjects) {
      found.put(subject.name(), RequirementText.of(subject.function()));
      for (MatrixCase each : RuleCases.andHonestOf(subject)) {
        if (entrances().contains(each.entrance())) {
          found.put(
              subject.name(),
              each.name(),
              each.entrance(),
              each.verdict(subject, each.decide(subject)).toString());
        }
      }
    }
    if (door != null) {
      door.unguarded().forEach(name -> found.put(name, RequirementText.UNGUARDED));
    }
    return found;
  }

  private Set<Entrance> entrances() {
    return door == null
        ? EnumSet.allOf(Entrance.class)
        : EnumSet.of(Entrance.CLOUDRUN, Entrance.GATEWAY);
  }
}
