package com.example.notes;

import dev.signet.testing.matrix.IdentityMatrix;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests every function against every kind of caller; see src/test/resources/identity-matrix.txt.
 */
class IdentityMatrixTest {

  @TestFactory
  Stream<DynamicNode> identityMatrix() {
    return IdentityMatrix.tests();
  }
}
