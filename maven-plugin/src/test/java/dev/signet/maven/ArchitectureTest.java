package dev.signet.maven;

import dev.signet.architecture.ModuleArchitecture;

/** Checks the order of this module's packages. */
class ArchitectureTest extends ModuleArchitecture {

  private static final String ROOT = "dev.signet.maven.";

  ArchitectureTest() {
    super(
        "signet-maven-plugin",
        ROOT + "message",
        ROOT + "project",
        ROOT + "tree",
        ROOT + "app",
        ROOT + "layout.image",
        ROOT + "layout",
        ROOT + "layout.container",
        ROOT + "layout.cloudbase",
        ROOT + "layout.event",
        ROOT + "layout.http",
        ROOT + "layout.custom",
        ROOT + "dev",
        "dev.signet.maven");
  }

  /** The plugin runs where the annotation processor runs, and not on a platform. */
  @Override
  protected int oldestJava() {
    return 17;
  }
}
