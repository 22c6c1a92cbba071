package dev.signet.spring.dev;

import dev.signet.architecture.ModuleArchitecture;

/** Keeps the line of this module's packages. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super("signet-spring-dev", "dev.signet.spring.dev");
  }

  @Override
  protected int oldestJava() {
    return 17;
  }
}
