package dev.signet.maven.layout.image;

import dev.signet.maven.tree.OutputTree;

/**
 * The files from which {@code docker build} makes an image, beside the runnable {@code app.jar} and
 * its {@code lib/}, which the layout adds.
 */
public final class ImageFiles {

  private ImageFiles() {}

  /** Adds {@code Dockerfile} and {@code .dockerignore}. */
  public static void addTo(OutputTree tree, ImageSettings settings) {
    addTo(tree, "", settings);
  }

  /** Adds them to a folder, whose path is empty or ends in {@code /}. */
  public static void addTo(OutputTree tree, String folder, ImageSettings settings) {
    tree.text(folder + "Dockerfile", DockerfileText.of(settings));
    tree.text(folder + ".dockerignore", IGNORED);
  }

  /**
   * Lets in what the Dockerfile copies, and the Dockerfile itself, because the vendor's uploader
   * sends only what this file lets in. Both forms of a line are there for tools that read it as git
   * reads its own.
   */
  private static final String IGNORED =
      """
      *
      !.dockerignore
      !Dockerfile
      !app.jar
      !lib
      !lib/**
      """;
}
