package com.example.orders;

import dev.signet.spring.testing.matrix.SpringIdentityMatrix;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tests every controller method and every function against every kind of caller. The verdicts are
 * in src/test/resources/identity-matrix.txt; after a change of a requirement the test fails until
 * the file is written again (-Dsignet.matrix=write) and reviewed.
 */
@SpringBootTest
class IdentityMatrixTest {

  @TestFactory
  Stream<DynamicNode> identityMatrix(@Autowired WebApplicationContext application) {
    return SpringIdentityMatrix.tests(application);
  }
}
