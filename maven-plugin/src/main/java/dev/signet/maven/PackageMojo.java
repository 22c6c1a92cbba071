package dev.signet.maven;

import dev.signet.maven.layout.Layout;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.tree.OutputTree;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lays the functions out below {@code target/signet}, ready for each way of deploying them. */
@Mojo(
    name = "package",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class PackageMojo extends LayoutMojo {

  @Override
  public void execute() throws MojoFailureException {
    if (skip) {
      return;
    }
    BuiltProject built = builtProject();
    for (Layout layout : checkedLayouts(built)) {
      OutputTree tree = new OutputTree();
      try {
        layout.layOut(built, tree);
      } catch (IOException e) {
        throw failure(
            PluginMessages.TREE_NOT_WRITTEN.format(locale(), layout.name(), e.getMessage()));
      }
    }
  }
}
