package dev.signet.maven.project;

import java.nio.file.Path;

/**
 * A dependency that the functions need when they run.
 *
 * @param groupId its group
 * @param artifactId its artifact
 * @param version its version
 * @param file a jar, or a directory of classes of another module of the same build
 */
public record Library(String groupId, String artifactId, String version, Path file) {

  private static final String SIGNET = "dev.signet";

  /** Returns {@code groupId:artifactId:version}, for messages. */
  public String coordinates() {
    return groupId + ":" + artifactId + ":" + version;
  }

  /** Returns whether this is a group of Signet's own artifacts. */
  public static boolean isOfSignet(String groupId) {
    return groupId.equals(SIGNET);
  }

  /** Returns whether this is the named artifact of Signet. */
  public boolean isSignet(String artifact) {
    return groupId.equals(SIGNET) && artifactId.equals(artifact);
  }
}
