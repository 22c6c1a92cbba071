package dev.signet.servlet;

import dev.signet.architecture.ModuleArchitecture;

/** Keeps the line of this module's packages. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super("signet-servlet", "dev.signet.servlet");
  }

  @Override
  protected int oldestJava() {
    return 17;
  }
}
