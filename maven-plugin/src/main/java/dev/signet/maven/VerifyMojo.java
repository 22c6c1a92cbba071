package dev.signet.maven;

import dev.signet.maven.layout.Layout;
import dev.signet.maven.project.BuiltProject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Says what {@code package} would refuse, and writes nothing. */
@Mojo(
    name = "verify",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class VerifyMojo extends LayoutMojo {

  @Override
  public void execute() throws MojoFailureException {
    if (!isLeftOut()) {
      BuiltProject built = builtProject();
      for (Layout layout : checkedLayouts(built)) {
        tree(layout, built);
      }
    }
  }
}
