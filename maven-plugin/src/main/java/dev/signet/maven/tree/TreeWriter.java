package dev.signet.maven.tree;

import dev.signet.maven.tree.OutputFile.Generated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Brings a folder to what an {@link OutputTree} says. What is right already is not touched, a text
 * that was edited is kept, what Signet wrote once and would not write now is removed, and files of
 * others stay.
 */
public final class TreeWriter {

  private static final String RECORDS = ".written";

  private final Path folder;
  private final Path recordFile;
  private final FolderFiles disk;
  private final WrittenRecord before;
  private final WrittenRecord after = new WrittenRecord();
  private final WriteReport report = new WriteReport();
  private final Map<Object, Path> first = new HashMap<>();

  private TreeWriter(Path parent, String name) throws IOException {
    folder = parent.resolve(name);
    disk = new FolderFiles(folder);
    recordFile = parent.resolve(RECORDS).resolve(name);
    before = WrittenRecord.read(recordFile);
  }

  /**
   * Writes a tree.
   *
   * @param parent gets the folder, and a record of what was written into it, {@code .written/name}
   * @param name the folder's name
   * @param tree what it shall hold
   * @return what became of the files
   * @throws IOException if a file cannot be read or written; then what was written is recorded
   */
  public static WriteReport write(Path parent, String name, OutputTree tree) throws IOException {
    return new TreeWriter(parent, name).write(tree);
  }

  private WriteReport write(OutputTree tree) throws IOException {
    if (!disk.modesKept()) {
      report.noModes();
    }
    boolean complete = false;
    try {
      removeOthers(tree);
      for (Map.Entry<String, OutputFile> entry : tree.files().entrySet()) {
        put(entry.getKey(), entry.getValue());
      }
      complete = true;
    } finally {
      saveRecord(complete);
    }
    return report;
  }

  /** Removes first, since a folder may stand where a file shall be, or the other way round. */
  private void removeOthers(OutputTree tree) throws IOException {
    for (Map.Entry<String, String> entry : before.sums().entrySet()) {
      if (!tree.files().containsKey(entry.getKey())) {
        remove(entry.getKey(), entry.getValue());
      }
    }
  }

  private void remove(String path, String sum) throws IOException {
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (edited(file, sum)) {
      after.put(path, sum);
      report.addLeftOver(file);
    } else {
      disk.delete(file);
      report.addRemoved();
    }
  }

  private void put(String path, OutputFile wanted) throws IOException {
    Path file = folder.resolve(path);
    Path same = first.get(wanted.origin());
    if (same != null) {
      after.put(path, WrittenRecord.NO_SUM);
      report.addFile(putAgain(file, same, wanted));
    } else {
      first.put(wanted.origin(), file);
      putFirst(path, file, wanted);
    }
  }

  /** Puts a file that is elsewhere in the folder already; returns whether it changed. */
  private boolean putAgain(Path file, Path same, OutputFile wanted) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isSymbolicLink(file)
        && Files.isSameFile(file, same)) {
      return false;
    }
    return disk.link(file, same) || putBytes(file, wanted, wanted.content());
  }

  private void putFirst(String path, Path file, OutputFile wanted) throws IOException {
    byte[] content = wanted.content();
    String sum = before.sums().get(path);
    boolean text = wanted instanceof Generated;
    if (text && !disk.holds(file, content) && edited(file, sum)) {
      keep(file, path, sum, content);
      disk.mode(file, wanted.executable());
      report.addFile(false);
      return;
    }
    report.addFile(putBytes(file, wanted, content));
    after.put(path, text ? WrittenRecord.sum(content) : WrittenRecord.NO_SUM);
  }

  private boolean putBytes(Path file, OutputFile wanted, byte[] content) throws IOException {
    if (disk.holds(file, content)) {
      disk.mode(file, wanted.executable());
      return false;
    }
    disk.write(file, content, wanted.executable());
    return true;
  }

  private void keep(Path file, String path, String sum, byte[] content) throws IOException {
    if (sum != null) {
      after.put(path, sum);
    }
    report.addKept(file, Files.readAllBytes(file), content);
  }

  /** Returns whether somebody else wrote a text, or wrote into it. */
  private static boolean edited(Path file, String sum) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && !WrittenRecord.NO_SUM.equals(sum)
        && !WrittenRecord.sum(Files.readAllBytes(file)).equals(sum);
  }

  private void saveRecord(boolean complete) throws IOException {
    if (!complete) {
      before.sums().forEach(after.sums()::putIfAbsent);
    }
    Files.createDirectories(recordFile.getParent());
    byte[] bytes = after.bytes();
    if (!Files.exists(recordFile) || !Arrays.equals(Files.readAllBytes(recordFile), bytes)) {
      Files.write(recordFile, bytes);
    }
  }
}
