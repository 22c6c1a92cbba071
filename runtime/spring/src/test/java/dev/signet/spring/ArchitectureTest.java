package dev.signet.spring;

import dev.signet.architecture.ModuleArchitecture;

/** Keeps the line of this module's packages. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super(
        "signet-spring",
        "dev.signet.spring.guard",
        "dev.signet.spring.host",
        "dev.signet.spring.function",
        "dev.signet.spring.controller.scan",
        "dev.signet.spring.controller",
        "dev.signet.spring.security",
        "dev.signet.spring.actuate",
        "dev.signet.spring");
  }

  @Override
  protected int oldestJava() {
    return 17;
  }
}
