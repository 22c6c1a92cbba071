package dev.signet.testing.matrix;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The matrix of this module's own functions, one of each kind. */
class IdentityMatrixTest {

  private static final Path RECORDED =
      Path.of("src", "test", "resources", "dev", "signet", "testing", "shop-matrix.txt");

  @TestFactory
  Stream<DynamicNode> identityMatrix() {
    return IdentityMatrix.ofClassPath().recordedIn(RECORDED).dynamicTests();
  }
}
