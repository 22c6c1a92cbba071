package dev.signet.maven.app;

import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.project.Library;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Which Java the classes of an application need. */
public final class ClassVersions {

  /** A class file's version is the version of Java and this. */
  private static final int BEFORE_JAVA_1 = 44;

  private static final String CLASS = ".class";

  /** Never loaded by a class path. */
  private static final String MODULE = "module-info.class";

  /** Here are the classes of a multi-release jar for newer JVMs; others do not read them. */
  private static final String META_INF = "META-INF/";

  private ClassVersions() {}

  /**
   * A class that an older Java does not load.
   *
   * @param place the folder of the module's classes, or the coordinates of a library
   * @param name the class file
   * @param java the Java that it needs
   * @param library whether it is in a library
   */
  public record Newer(String place, String name, int java, boolean library) {}

  /**
   * Returns the first class of the module, and the first of each library, that needs a newer Java.
   *
   * @param java the Java that is there, such as 11
   */
  public static List<Newer> newerThan(int java, BuiltProject project) throws IOException {
    List<Newer> found = new ArrayList<>();
    inFolder(project.classes(), project.classes().toString(), java, false).ifPresent(found::add);
    for (Library library : project.libraries()) {
      Optional<Newer> newer =
          Files.isDirectory(library.file())
              ? inFolder(library.file(), library.coordinates(), java, true)
              : inJar(library, java);
      newer.ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Newer> inFolder(Path folder, String place, int java, boolean library)
      throws IOException {
    for (Map.Entry<String, Path> entry : FolderEntries.of(folder).entrySet()) {
      if (counts(entry.getKey())) {
        try (InputStream in = Files.newInputStream(entry.getValue())) {
          int needed = version(in);
          if (needed > java) {
            return Optional.of(new Newer(place, entry.getKey(), needed, library));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Newer> inJar(Library library, int java) throws IOException {
    try (ZipFile jar = new ZipFile(library.file().toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        if (counts(entry.getName())) {
          try (InputStream in = jar.getInputStream(entry)) {
            int needed = version(in);
            if (needed > java) {
              return Optional.of(new Newer(library.coordinates(), entry.getName(), needed, true));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean counts(String name) {
    return name.endsWith(CLASS) && !name.endsWith(MODULE) && !name.startsWith(META_INF);
  }

  /** Returns the Java that a class file needs; 0 for a file that is none. */
  private static int version(InputStream in) throws IOException {
    byte[] head = in.readNBytes(8);
    if (head.length < 8) {
      return 0;
    }
    try (DataInputStream data = new DataInputStream(new java.io.ByteArrayInputStream(head, 6, 2))) {
      return data.readUnsignedShort() - BEFORE_JAVA_1;
    }
  }
}
