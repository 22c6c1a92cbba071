package dev.signet.maven;

import dev.signet.maven.app.ClientFiles;
import dev.signet.maven.layout.Layout;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.tree.OutputTree;
import dev.signet.maven.tree.TreeWriter;
import dev.signet.maven.tree.WriteReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Lays the functions out below {@code target/signet}, ready for each way of deploying them. A text
 * that was edited there is kept; a file in {@code src/main/signet/<layout>} replaces the one of its
 * path, or is added, and survives {@code mvn clean}.
 */
@Mojo(
    name = "package",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class PackageMojo extends LayoutMojo {

  @Override
  public void execute() throws MojoFailureException {
    if (isLeftOut()) {
      return;
    }
    BuiltProject built = builtProject();
    for (Layout layout : checkedLayouts(built)) {
      Path folder = outputDirectory.toPath().resolve(layout.name());
      say(PluginMessages.LAYING_OUT, folder);
      OutputTree tree = tree(layout, built);
      try {
        tell(folder, TreeWriter.write(folder.getParent(), layout.name(), tree));
      } catch (IOException e) {
        throw notWritten(folder, e);
      }
    }
    if (clientDirectory != null) {
      copyClient();
    }
  }

  private void copyClient() throws MojoFailureException {
    Path directory = clientDirectory.toPath();
    try {
      List<Path> files = ClientFiles.of(classes.toPath());
      int changed = ClientFiles.copy(files, directory);
      say(PluginMessages.CLIENT_COPIED, directory, files.size(), changed);
    } catch (IOException e) {
      throw notWritten(directory, e);
    }
  }

  private void tell(Path folder, WriteReport report) throws MojoFailureException {
    for (WriteReport.Kept kept : report.kept()) {
      warn(PluginMessages.FILE_KEPT, kept.file(), kept.difference());
    }
    for (Path file : report.leftOver()) {
      warn(PluginMessages.FILE_LEFT_OVER, file);
    }
    if (!report.modesKept()) {
      warn(PluginMessages.MODES_NOT_KEPT, folder);
    }
    say(PluginMessages.LAID_OUT, folder, report.files(), report.written(), report.removed());
  }
}
