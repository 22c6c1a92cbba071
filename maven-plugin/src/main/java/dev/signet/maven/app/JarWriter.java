package dev.signet.maven.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
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
      for (Map.Entry<String, Path> entry : entries.entrySet()) {
        put(zip, entry.getKey(), Files.readAllBytes(entry.getValue()));
      }
    }
    return bytes.toByteArray();
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
