package com.example.quickstart;

import dev.signet.testing.matrix.IdentityMatrix;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every function against every kind of caller. The verdicts are in
 * src/test/resources/identity-matrix.txt; a change of a requirement fails until it is written anew
 * (-Dsignet.matrix=write) and reviewed.
 */
class IdentityMatrixTest {

  @TestFactory
  Stream<DynamicNode> identityMatrix() {
    return IdentityMatrix.tests();
  }
}
