package dev.signet.processor.collect;

import dev.signet.processor.names.IndexNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** What the class output holds of an earlier compilation, which this one may repeat in part. */
public final class EarlierBuild {

  private final Filer filer;

  /** Creates a view of the class output of a compilation. */
  public EarlierBuild(Filer filer) {
    this.filer = filer;
  }

  /** Returns the groups of the index in the class output; none without an index. */
  public List<String> groups() {
    List<String> groups = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(open(IndexNames.SERVICE_FILE))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(IndexNames.GROUP_COMMENT)) {
          groups.add(line.substring(IndexNames.GROUP_COMMENT.length()));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return List.of();
    }
    return groups;
  }

  /** Returns whether the class output holds the class file of a top-level class. */
  public boolean holds(String className) {
    try (InputStream in = input(className.replace('.', '/') + ".class")) {
      return in.read() >= 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private Reader open(String path) throws IOException {
    return new InputStreamReader(input(path), StandardCharsets.UTF_8);
  }

  private InputStream input(String path) throws IOException {
    return filer.getResource(StandardLocation.CLASS_OUTPUT, "", path).openInputStream();
  }
}
