package dev.signet.maven.layout.http;

import dev.signet.maven.layout.image.ImageSettings;
import dev.signet.maven.project.BuiltProject;

/**
 * What the plugin's configuration says of the HTTP function.
 *
 * @param givenName its name on the platform; empty for one made of the artifact's id
 * @param ingress where identity comes from, as the operator declares it
 * @param runtime {@code Java11}, {@code CustomImage}, or {@code auto} for what the classes need
 * @param concurrency how many requests one instance gets at a time, 1 to 100
 * @param target where an image of it is built and kept
 * @param image what an image of it consists of
 */
public record HttpFunctionSettings(
    String givenName,
    String ingress,
    String runtime,
    int concurrency,
    ImageTarget target,
    ImageSettings image) {

  /** The longest name that the platform takes. */
  private static final int LONGEST_NAME = 60;

  /** Returns the function's name, which may not be legal if it was given. */
  String name(BuiltProject project) {
    if (!givenName.isEmpty()) {
      return givenName;
    }
    String letters = project.name().replaceAll("[^A-Za-z0-9_-]", "-").replaceAll("^[^A-Za-z]+", "");
    String name = letters.substring(0, Math.min(LONGEST_NAME, letters.length()));
    return name.replaceAll("[_-]+$", "");
  }
}
