package com.example.shop;

import dev.signet.testing.matrix.IdentityMatrix;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests every function against every kind of caller. The verdicts are in
 * src/test/resources/identity-matrix.txt; after a change of a requirement the test fails until the
 * file is written again (-Dsignet.matrix=write) and reviewed. It needs no database.
 */
class IdentityMatrixTest {

  @TestFactory
  Stream<DynamicNode> identityMatrix() {
    return IdentityMatrix.tests();
  }
}
