package dev.signet.maven;

import dev.signet.maven.dev.CompilerConfiguration;
import dev.signet.maven.dev.CompilerOptions;
import dev.signet.maven.dev.DevModule;
import dev.signet.maven.dev.ProcessorPath;
import dev.signet.maven.dev.Resolver;
import dev.signet.maven.dev.ServerCommand;
import dev.signet.maven.dev.ServerProcess;
import dev.signet.maven.dev.SpringModule;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.FunctionsManifest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Serves the functions on this machine, where they can be called as any caller, and reloads them
 * when a source is saved. Ends on Ctrl+C.
 */
@Mojo(name = "dev", requiresDependencyResolution = ResolutionScope.TEST)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class DevMojo extends SignetMojo {

  private static final int SIGNALS = 128;
  private static final String PORT = "[0-9]{1,5}";

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Inject RepositorySystem repositories;

  /** The port to listen on; 3000 or the next free one unless given, 0 for any. */
  @Parameter(property = "signet.port")
  String port;

  /** The file with callers of your own; {@code signet-callers.json} of the module unless given. */
  @Parameter(property = "signet.callers")
  File callers;

  /** The port that a debugger of this machine can join at, such as 5005; none unless given. */
  @Parameter(property = "signet.debug")
  String debug;

  /** More arguments of the local server, separated by spaces. */
  @Parameter(property = "signet.args")
  String args;

  /** Options of the server's JVM, separated by spaces, such as {@code -Xmx256m}. */
  @Parameter(property = "signet.jvmArgs")
  String jvmArgs;

  @Override
  public void execute() throws MojoFailureException {
    if (skip || servesItself() || hasNoFunctions()) {
      return;
    }
    Problems problems = new Problems(locale());
    checkDebug(problems);
    CompilerConfiguration compiler =
        CompilerConfiguration.of(
            project.getPlugin(CompilerConfiguration.PLUGIN),
            project.getProperties(),
            session.getUserProperties(),
            problems);
    CompilerOptions options = CompilerOptions.of(compiler, problems);
    List<Dependency> processors = ProcessorPath.of(compiler, managed(), problems);
    DevModule module =
        new DevModule(project, execution, new Resolver(repositories, session, project));
    module.check(problems);
    failOn(problems);
    for (String each : options.leftOut()) {
      getLog().warn(PluginMessages.COMPILER_LEFT_OUT.format(locale(), each));
    }
    serve(module, compiler, options, processors);
  }

  private void serve(
      DevModule module,
      CompilerConfiguration compiler,
      CompilerOptions options,
      List<Dependency> processors)
      throws MojoFailureException {
    try {
      Problems problems = new Problems(locale());
      List<Path> classPath = module.classPath(problems);
      failOn(problems);
      Path file = module.describe(compiler, options, processors);
      ServerCommand command =
          new ServerCommand(classPath, file)
              .jvm(options.jvm())
              .jvm(ServerCommand.split(jvmArgs))
              .option("--port", port)
              .option("--callers", callers == null ? null : callers.getPath())
              .option("--lang", lang)
              .arguments(ServerCommand.split(args));
      if (debug != null) {
        command.debuggedAt(Integer.parseInt(debug));
      }
      List<String> line = command.line(Path.of(System.getProperty("java.home")));
      getLog().debug(String.join(" ", line));
      end(ServerProcess.run(line, project.getBasedir()));
    } catch (IOException e) {
      throw failure(PluginMessages.SERVER_NOT_STARTED.format(locale(), e.getMessage()));
    } catch (DependencyResolutionRequiredException | DependencyResolutionException e) {
      throw failure(PluginMessages.NOT_RESOLVED.format(locale(), e.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns whether to leave out a module that Spring serves; ends the goal if it is alone. */
  private boolean servesItself() throws MojoFailureException {
    if (!SpringModule.is(project)) {
      return false;
    }
    String said = PluginMessages.SPRING_MODULE.format(locale(), project.getArtifactId());
    if (session.getProjects().size() == 1) {
      throw failure(said);
    }
    getLog().warn(said);
    return true;
  }

  /** Returns whether to leave this module out; ends the goal if it is the only one. */
  private boolean hasNoFunctions() throws MojoFailureException {
    Path manifest =
        Path.of(project.getBuild().getOutputDirectory()).resolve(FunctionsManifest.PATH);
    if (Files.exists(manifest)) {
      return false;
    }
    if (session.getProjects().size() > 1) {
      getLog().info(PluginMessages.MODULE_LEFT_OUT.format(locale(), project.getArtifactId()));
      return true;
    }
    throw failure(PluginMessages.NO_MANIFEST.format(locale(), manifest));
  }

  private List<Dependency> managed() {
    return project.getDependencyManagement() == null
        ? List.of()
        : project.getDependencyManagement().getDependencies();
  }

  private void checkDebug(Problems problems) {
    if (debug != null && (!debug.matches(PORT) || Integer.parseInt(debug) > 65_535)) {
      problems.add(PluginMessages.DEBUG_NOT_LEGAL, debug);
    }
  }

  /** A signal, such as that of Ctrl+C, is how the server is meant to end. */
  private void end(int code) throws MojoFailureException {
    if (code != 0 && code <= SIGNALS) {
      throw failure(PluginMessages.SERVER_ENDED.format(locale(), String.valueOf(code)));
    }
  }
}
