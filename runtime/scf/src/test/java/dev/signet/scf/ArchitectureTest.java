package dev.signet.scf;

import dev.signet.architecture.ModuleArchitecture;

/** Keeps the line of this module's packages. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super("signet-scf", "dev.signet.scf.call", "dev.signet.scf.runtime", "dev.signet.scf");
  }
}
