package dev.signet.maven;

import dev.signet.maven.app.RunnableApp;
import dev.signet.maven.layout.container.ContainerLayout;
import dev.signet.maven.layout.image.ImageSettings;
import dev.signet.maven.layout.image.JavaCommands;
import dev.signet.maven.layout.image.TrainingCall;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.project.FunctionsManifest;
import dev.signet.maven.project.JavaHome;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Trains the service that {@code package} laid out, and writes an archive of classes beside its
 * jar, for a short start without a container. It prints the command that uses it.
 */
@Mojo(name = "archive", threadSafe = true)
public final class ArchiveMojo extends LayoutMojo {

  /** The folder with {@code app.jar} and {@code lib}; that of the container unless given. */
  @Parameter(property = "signet.archiveFolder")
  File archiveFolder;

  /**
   * The home of the Java that will run the service, of the very same build; the one that runs Maven
   * unless given.
   */
  @Parameter(property = "signet.archiveJdk")
  File archiveJdk;

  @Override
  public void execute() throws MojoFailureException {
    if (skip || "pom".equals(project.getPackaging())) {
      return;
    }
    Path folder =
        archiveFolder == null
            ? outputDirectory.toPath().resolve(ContainerLayout.NAME)
            : archiveFolder.toPath();
    Path jar = folder.resolve(RunnableApp.JAR).toAbsolutePath();
    if (!Files.exists(jar)) {
      if (archiveFolder == null
          && !Files.exists(classes.toPath().resolve(FunctionsManifest.PATH))) {
        say(PluginMessages.MODULE_LEFT_OUT, project.getArtifactId());
        return;
      }
      throw failure(PluginMessages.ARCHIVE_WITHOUT_JAR.format(locale(), jar));
    }
    try {
      archive(jar);
    } catch (IOException e) {
      throw notWritten(folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(PluginMessages.ARCHIVE_FAILED.format(locale(), jar, e));
    }
  }

  private void archive(Path jar) throws MojoFailureException, IOException, InterruptedException {
    JavaHome java = java();
    ImageSettings image = containerImage();
    for (TrainingCall call : image.trainingCalls()) {
      if (call.json().isEmpty()) {
        throw failure(PluginMessages.TRAINING_PAYLOAD_NOT_LEGAL.format(locale(), call.function()));
      }
    }
    JavaCommands commands =
        new JavaCommands(
            java.feature(), image.jvmOptions(), java.program().toString(), jar.toString());
    if (!commands.sharesClasses()) {
      throw failure(
          PluginMessages.ARCHIVE_PATH_NOT_SHARED.format(
              locale(), jar, String.valueOf(java.feature())));
    }
    Path archive = jar.resolveSibling(commands.archiveName());
    Files.deleteIfExists(archive);
    say(PluginMessages.ARCHIVING, archive, java.program());
    Path calls = null;
    try {
      if (!image.trainingCalls().isEmpty()) {
        calls = Files.createTempFile("signet-", "-" + TrainingCall.FILE);
        Files.writeString(calls, TrainingCall.file(image.trainingCalls()));
      }
      String file = calls == null ? "" : calls.toString();
      int exit = run(commands.training(archive.toString(), file), image);
      if (exit != 0 || !Files.exists(archive)) {
        throw failure(PluginMessages.ARCHIVE_FAILED.format(locale(), jar, String.valueOf(exit)));
      }
    } finally {
      if (calls != null) {
        Files.deleteIfExists(calls);
      }
    }
    say(PluginMessages.ARCHIVED, archive, text(commands.start(archive.toString())));
  }

  private JavaHome java() throws MojoFailureException {
    Path home = archiveJdk == null ? Path.of(System.getProperty("java.home")) : archiveJdk.toPath();
    JavaHome java = JavaHome.of(home).orElse(null);
    if (java == null || java.feature() < JavaCommands.OLDEST) {
      throw failure(
          PluginMessages.ARCHIVE_WITHOUT_JAVA.format(
              locale(), home, String.valueOf(JavaCommands.OLDEST)));
    }
    return java;
  }

  /** Runs a command with the variables of the container and no other of Signet's. */
  private int run(List<String> command, ImageSettings image)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("SIGNET_"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(image.environment());
    Process process = builder.start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), Charset.defaultCharset()))) {
      process.getOutputStream().close();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        getLog().info(line);
      }
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String text(List<String> command) {
    return command.stream()
        .map(word -> word.contains(" ") ? '"' + word + '"' : word)
        .collect(Collectors.joining(" "));
  }
}
