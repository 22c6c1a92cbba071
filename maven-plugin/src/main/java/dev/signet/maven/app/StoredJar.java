package dev.signet.maven.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A library's jar without compression. Its entries, their order and their bytes stay, and with them
 * signatures, versions for newer JVMs and service files.
 */
final class StoredJar {

  /** A larger jar is data rather than classes; it is left as it is. */
  private static final long MAX_BYTES = 64L * 1024 * 1024;

  private StoredJar() {}

  /** Returns the jar; empty if it should be copied as it is. */
  static Optional<byte[]> of(Path jar) throws IOException {
    if (Files.size(jar) > MAX_BYTES) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(jar)));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setMethod(ZipOutputStream.STORED);
      int entries = 0;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        JarWriter.put(out, entry.getName(), in.readAllBytes());
        entries++;
      }
      if (entries != entriesOf(jar)) {
        // Something between the entries, so that some were not seen.
        return Optional.empty();
      }
    } catch (ZipException unusual) {
      // Two entries of one name, or a script before the first entry: no change is a safe one.
      return Optional.empty();
    }
    return Optional.of(bytes.toByteArray());
  }

  private static int entriesOf(Path jar) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return file.size();
    }
  }
}
