package dev.signet.maven.layout.cloudbase;

import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.tree.OutputFile;
import dev.signet.maven.tree.OutputTree;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/**
 * The sizes that a function's package may have: 50 MB as a zip (the tools' page on functions) and
 * 500 MB unpacked (cloud.tencent.com 583/11637). The first is a warning, since ways of uploading
 * differ.
 */
public final class SizeRules {

  private static final long MB = 1024L * 1024;
  private static final long ZIPPED = 50 * MB;
  private static final long UNPACKED = 500 * MB;

  private SizeRules() {}

  /** Checks each function's folder below {@code functions/}. */
  public static void check(OutputTree tree, Problems problems) throws IOException {
    for (Map.Entry<String, List<OutputFile>> folder : folders(tree).entrySet()) {
      long size = 0;
      for (OutputFile file : folder.getValue()) {
        size += file.size();
      }
      if (size > UNPACKED) {
        problems.add(PluginMessages.UNPACKED_TOO_LARGE, folder.getKey(), size / MB, UNPACKED / MB);
      } else if (size > ZIPPED) {
        checkZip(folder.getKey(), folder.getValue(), problems);
      }
    }
  }

  private static Map<String, List<OutputFile>> folders(OutputTree tree) {
    Map<String, List<OutputFile>> folders = new LinkedHashMap<>();
    tree.files()
        .forEach(
            (path, file) -> {
              int end = path.indexOf('/', CloudbaseRc.FUNCTIONS.length());
              if (path.startsWith(CloudbaseRc.FUNCTIONS) && end > 0) {
                folders
                    .computeIfAbsent(path.substring(0, end), name -> new ArrayList<>())
                    .add(file);
              }
            });
    return folders;
  }

  private static void checkZip(String folder, List<OutputFile> files, Problems problems)
      throws IOException {
    Counter counter = new Counter();
    for (OutputFile file : files) {
      try (OutputStream zip = new DeflaterOutputStream(counter)) {
        zip.write(file.content());
      }
    }
    if (counter.bytes > ZIPPED) {
      problems.warn(PluginMessages.ZIP_TOO_LARGE, folder, counter.bytes / MB, ZIPPED / MB);
    }
  }

  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int from, int length) {
      bytes += length;
    }
  }
}
