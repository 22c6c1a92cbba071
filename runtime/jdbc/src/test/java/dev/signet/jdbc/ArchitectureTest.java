package dev.signet.jdbc;

import dev.signet.architecture.ModuleArchitecture;

/** Keeps the line of this module's packages. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super("signet-jdbc", "dev.signet.jdbc");
  }
}
