package ${package};

import dev.signet.testing.matrix.IdentityMatrix;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Tries every kind of caller on every function and compares with
 * src/test/resources/identity-matrix.txt. After a change of requirements write the file anew with
 * {@code mvn test -Dtest=IdentityMatrixTest -Dsignet.matrix=write}, and review the difference.
 */
class IdentityMatrixTest {

  @TestFactory
  Stream<DynamicNode> identityMatrix() {
    return IdentityMatrix.tests();
  }
}
