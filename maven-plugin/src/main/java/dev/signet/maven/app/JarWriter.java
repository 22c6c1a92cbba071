package dev.signet.maven.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes jars that are the same for the same files: sorted, without times of the build, and not
 * compressed, since a JVM reads a thousand classes from one at its start, and packers and
 * registries compress them anyway.
 */
final class JarWriter {

  /** The oldest time that a zip can hold. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private JarWriter() {}

  /**
   * Returns a jar of a folder of classes. Attributes of a manifest in the folder stay.
   *
   * @param folder the classes and resources
   * @param main attributes that the manifest gets besides
   */
  static byte[] ofFolder(Path folder, Map<Attributes.Name, String> main) throws IOException {
    SortedMap<String, Path> entries = FolderEntries.of(folder);
    Path given = entries.remove(JarFile.MANIFEST_NAME);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      // A jar's reader expects the manifest first.
      put(zip, JarFile.MANIFEST_NAME, manifest(given, main));
      for (String name : withFolders(entries.keySet())) {
        Path file = entries.get(name);
        put(zip, name, file == null ? new byte[0] : Files.readAllBytes(file));
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Adds the folders of the files: a library that looks for all files of a folder, as Flyway does
   * for its scripts, asks the class loader for the folder first, which has to be an entry for that.
   */
  private static SortedSet<String> withFolders(Set<String> files) {
    SortedSet<String> names = new TreeSet<>(files);
    for (String file : files) {
      for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
        names.add(file.substring(0, end + 1));
      }
    }
    return names;
  }

  static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setCrc(sum.getValue());
    entry.setSize(content.length);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] manifest(Path given, Map<Attributes.Name, String> main) throws IOException {
    Manifest manifest = new Manifest();
    if (given != null) {
      try (var in = Files.newInputStream(given)) {
        manifest.read(in);
      }
    }
    manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.forEach(manifest.getMainAttributes()::put);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    manifest.write(bytes);
    return bytes.toByteArray();
  }
}
