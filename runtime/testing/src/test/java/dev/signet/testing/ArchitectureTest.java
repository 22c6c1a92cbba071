package dev.signet.testing;

import dev.signet.architecture.ModuleArchitecture;

/** Keeps the line of this module's packages. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super(
        "signet-testing",
        "dev.signet.testing.door",
        "dev.signet.testing.matrix",
        "dev.signet.testing");
  }
}
