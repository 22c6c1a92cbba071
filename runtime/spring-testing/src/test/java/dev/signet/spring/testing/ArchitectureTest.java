package dev.signet.spring.testing;

import dev.signet.architecture.ModuleArchitecture;

/** Keeps the line of this module's packages. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super("signet-spring-testing", "dev.signet.spring.testing.matrix", "dev.signet.spring.testing");
  }

  @Override
  protected int oldestJava() {
    return 17;
  }
}
