package dev.signet.dev;

import dev.signet.architecture.ModuleArchitecture;

/** Keeps the line of this module's packages. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super(
        "signet-dev",
        "dev.signet.dev.settings",
        "dev.signet.dev.call",
        "dev.signet.dev.console",
        "dev.signet.dev.application",
        "dev.signet.dev.project",
        "dev.signet.dev");
  }
}
