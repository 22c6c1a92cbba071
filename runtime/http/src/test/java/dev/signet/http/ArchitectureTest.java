package dev.signet.http;

import dev.signet.architecture.ModuleArchitecture;

/** Keeps the line of this module's packages. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super(
        "signet-http",
        "dev.signet.http.netty",
        "dev.signet.http.work",
        "dev.signet.http.connection",
        "dev.signet.http.probe",
        "dev.signet.http",
        "dev.signet.http.training");
  }
}
