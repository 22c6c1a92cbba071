package dev.signet.maven.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java that is installed.
 *
 * @param program its {@code java}
 * @param feature its release, such as 25
 */
public record JavaHome(Path program, int feature) {

  /** The first number of {@code JAVA_VERSION="25.0.1"}. */
  private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d{1,4})");

  /**
   * Looks at a home.
   *
   * @return empty if it has no {@code java}, or no file {@code release} that says which it is
   */
  public static Optional<JavaHome> of(Path home) {
    for (String name : new String[] {"java", "java.exe"}) {
      Path program = home.resolve("bin").resolve(name);
      if (Files.isRegularFile(program)) {
        return feature(home).map(feature -> new JavaHome(program, feature));
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> feature(Path home) {
    try {
      Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
      return version.find() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }
}
