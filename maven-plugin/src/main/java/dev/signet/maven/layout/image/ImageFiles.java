package dev.signet.maven.layout.image;

import dev.signet.maven.tree.OutputTree;

/**
 * The files from which {@code docker build} makes an image, beside the runnable {@code app.jar} and
 * its {@code lib/}, which the layout adds.
 */
public final class ImageFiles {

  /**
   * Lets in what the Dockerfile copies, and the Dockerfile itself, because the vendor's uploader
   * sends only what this file lets in. Both forms of a folder are there for tools that read it as
   * git reads its own.
   */
  private static final String LET_IN =
      """
      *
      !.dockerignore
      !Dockerfile
      !app.jar
      !lib
      !lib/**
      """;

  private ImageFiles() {}

  /**
   * Adds {@code Dockerfile}, {@code .dockerignore}, and the calls of the training run if there are
   * any.
   *
   * @param folder the folder's path, empty or ending in {@code /}
   */
  public static void addTo(OutputTree tree, String folder, ImageSettings settings) {
    boolean calls = settings.archive() && !settings.trainingCalls().isEmpty();
    tree.text(folder + "Dockerfile", DockerfileText.of(settings));
    tree.text(folder + ".dockerignore", calls ? LET_IN + "!" + TrainingCall.FILE + "\n" : LET_IN);
    if (calls) {
      tree.text(folder + TrainingCall.FILE, TrainingCall.file(settings.trainingCalls()));
    }
  }
}
