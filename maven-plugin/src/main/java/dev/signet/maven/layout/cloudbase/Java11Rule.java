package dev.signet.maven.layout.cloudbase;

import dev.signet.maven.app.ClassVersions;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import java.io.IOException;

/** Refuses classes that the platform's newest Java does not load. */
public final class Java11Rule {

  /** The newest Java among the runtimes of the schema. */
  public static final int JAVA = 11;

  private Java11Rule() {}

  /** Adds the module and each library that needs a newer Java. */
  public static void check(BuiltProject project, String layout, Problems problems)
      throws IOException {
    for (ClassVersions.Newer newer : ClassVersions.newerThan(JAVA, project)) {
      PluginMessages message =
          newer.library()
              ? PluginMessages.LIBRARY_NEEDS_NEWER_JAVA
              : PluginMessages.CLASSES_NEED_NEWER_JAVA;
      problems.add(message, newer.place(), newer.name(), newer.java(), layout, JAVA);
    }
  }
}
