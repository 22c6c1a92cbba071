package dev.signet.testing.matrix;

import dev.signet.function.FunctionHandler;
import dev.signet.host.FunctionTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

  private IdentityMatrix(List<MatrixSubject> subjects, MatrixFile file, boolean writes) {
    this.subjects = subjects;
    this.file = file;
    this.writes = writes;
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
        subjects, new MatrixFile(MatrixFile.USUAL, loader), MatrixMode.writes());
  }

  /** Returns this matrix with another file than {@code src/test/resources/identity-matrix.txt}. */
  public IdentityMatrix recordedIn(Path path) {
    return new IdentityMatrix(subjects, file.at(Objects.requireNonNull(path, "path")), writes);
  }

  /** Returns this matrix in the mode that writes its file, whatever signet.matrix says. */
  public IdentityMatrix writing() {
    return new IdentityMatrix(subjects, file, true);
  }

  /** Returns this matrix in the mode that compares, whatever signet.matrix says. */
  IdentityMatrix comparing() {
    return new IdentityMatrix(subjects, file, false);
  }

  /** Returns the text that would be recorded. */
  public String text() {
    return record().text();
  }

  /** Returns the tests: a container for each function, and in it one for each ingress. */
  public Stream<DynamicNode> dynamicTests() {
    return new MatrixNodes(subjects, file, record()).nodes(writes).stream();
  }

  private MatrixRecord record() {
    MatrixRecord found = new MatrixRecord();
    for (MatrixSubject subject : subjects) {
      found.put(subject.name(), RequirementText.of(subject.function()));
      for (MatrixCase each : RuleCases.andHonestOf(subject)) {
        found.put(
            subject.name(),
            each.name(),
            each.entrance(),
            each.verdict(subject, each.decide(subject)).toString());
      }
    }
    return found;
  }
}
