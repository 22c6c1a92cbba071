package dev.signet.maven.layout.image;

import java.util.Optional;

/**
 * The images with a JVM that are known here, by where they can be pulled from. Each has bash, which
 * the health check needs. No tag is {@code latest}, so that a build says what it was built on.
 */
public enum BaseImages {
  /** Eclipse Temurin's JRE on Ubuntu, from Docker Hub. */
  DOCKER_HUB(
      "docker-hub", "eclipse-temurin:21.0.10_7-jre-noble", "eclipse-temurin:25.0.4_7-jre-noble"),

  /**
   * Alibaba Dragonwell on Anolis OS, from its own registry in Hangzhou, out of which the maker
   * copies its tags to Docker Hub.
   */
  CHINA(
      "china",
      "dragonwell-registry.cn-hangzhou.cr.aliyuncs.com/dragonwell/dragonwell:21-anolis",
      "dragonwell-registry.cn-hangzhou.cr.aliyuncs.com/dragonwell/dragonwell"
          + ":25.0.3.0.3.9-standard-ga-anolis");

  private final String parameter;
  private final String java21;
  private final String java25;

  BaseImages(String parameter, String java21, String java25) {
    this.parameter = parameter;
    this.java21 = java21;
    this.java25 = java25;
  }

  /** Returns the value of the plugin's parameter {@code <baseImages>}. */
  public String parameter() {
    return parameter;
  }

  /** Returns the images that a value of the parameter names. */
  public static Optional<BaseImages> of(String parameter) {
    for (BaseImages images : values()) {
      if (images.parameter.equals(parameter)) {
        return Optional.of(images);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the image with a release of Java.
   *
   * @throws IllegalArgumentException if it is not one of {@link ImageSettings#RELEASES}
   */
  public String image(int java) {
    return switch (java) {
      case 21 -> java21;
      case 25 -> java25;
      default -> throw new IllegalArgumentException("no image with Java " + java);
    };
  }
}
