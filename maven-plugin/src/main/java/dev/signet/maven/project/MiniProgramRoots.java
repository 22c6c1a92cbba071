package dev.signet.maven.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders that WeChat's tools upload as cloud functions of Node. They name {@code index.main} as
 * the handler of whatever is there, so that an upload breaks a Java function (uploadFunction of npm
 * miniprogram-ci 2.1.42).
 */
public final class MiniProgramRoots {

  private static final String FILE = "project.config.json";

  private MiniProgramRoots() {}

  /**
   * A folder that is uploaded.
   *
   * @param config the file that names it
   * @param folder its absolute path
   */
  public record Root(Path config, Path folder) {}

  /**
   * Finds the folders that are named by files in a module's folder, in those above it up to the
   * root of the repository, and in the folders directly below each, such as {@code miniprogram}.
   */
  public static List<Root> of(Path module) throws IOException {
    List<Root> roots = new ArrayList<>();
    for (Path folder : upToRepository(module.toAbsolutePath().normalize())) {
      for (Path config : configs(folder)) {
        read(config, roots);
      }
    }
    return roots;
  }

  /** Returns the folder alone if no folder above it is the root of a repository. */
  private static List<Path> upToRepository(Path module) {
    List<Path> folders = new ArrayList<>();
    for (Path folder = module; folder != null; folder = folder.getParent()) {
      folders.add(folder);
      if (Files.exists(folder.resolve(".git"))) {
        return folders;
      }
    }
    return List.of(module);
  }

  private static List<Path> configs(Path folder) throws IOException {
    List<Path> configs = new ArrayList<>();
    configs.add(folder.resolve(FILE));
    try (DirectoryStream<Path> below = Files.newDirectoryStream(folder, Files::isDirectory)) {
      below.forEach(child -> configs.add(child.resolve(FILE)));
    }
    try (Stream<Path> sorted = configs.stream().sorted()) {
      return sorted.filter(Files::isRegularFile).toList();
    }
  }

  private static void read(Path config, List<Root> roots) throws IOException {
    ObjectMapper json = JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();
    try {
      JsonNode named = json.readTree(Files.readAllBytes(config)).path("cloudfunctionRoot");
      if (named.isTextual() && !named.textValue().isBlank()) {
        roots.add(new Root(config, config.resolveSibling(relative(named.textValue())).normalize()));
      }
    } catch (JsonProcessingException | InvalidPathException notTheirs) {
      // WeChat's tools say what is wrong with their file.
    }
  }

  /** In these files a leading slash means the project's folder. */
  private static String relative(String path) {
    String relative = path.strip();
    while (relative.startsWith("/")) {
      relative = relative.substring(1);
    }
    return relative;
  }
}
