package dev.signet.maven.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Signet wrote into a folder, beside that folder: a line for each file, its SHA-256 and its
 * path. A file whose bytes differ from the record was edited by somebody else; bytes that are
 * written anew each time have {@code -} for a sum.
 */
final class WrittenRecord {

  /** The sum of a file that nobody is expected to edit. */
  static final String NO_SUM = "-";

  private final Map<String, String> sums = new TreeMap<>();

  /** Returns the record of an earlier run, empty if there is none. */
  static WrittenRecord read(Path file) throws IOException {
    WrittenRecord record = new WrittenRecord();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        int space = line.indexOf(' ');
        if (space > 0) {
          record.put(line.substring(space + 1), line.substring(0, space));
        }
      }
    }
    return record;
  }

  void put(String path, String sum) {
    sums.put(path, sum);
  }

  Map<String, String> sums() {
    return sums;
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder();
    sums.forEach((path, sum) -> text.append(sum).append(' ').append(path).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String sum(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
