package dev.signet.maven.layout.http;

import dev.signet.maven.app.ClassVersions;
import dev.signet.maven.app.RunnableApp;
import dev.signet.maven.layout.ApplicationRules;
import dev.signet.maven.layout.BeanRules;
import dev.signet.maven.layout.Layout;
import dev.signet.maven.layout.StartScript;
import dev.signet.maven.layout.cloudbase.CloudbaseRc;
import dev.signet.maven.layout.cloudbase.CloudbaseRules;
import dev.signet.maven.layout.cloudbase.CloudbaseSettings;
import dev.signet.maven.layout.cloudbase.FunctionEntry;
import dev.signet.maven.layout.cloudbase.FunctionRules;
import dev.signet.maven.layout.cloudbase.Java11Rule;
import dev.signet.maven.layout.cloudbase.SizeRules;
import dev.signet.maven.layout.image.ImageFiles;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import dev.signet.maven.project.BuiltProject;
import dev.signet.maven.project.CloudFunction;
import dev.signet.maven.tree.OutputTree;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * One HTTP function that serves all functions but timers: on the platform's Java 11 with a start
 * script, or as an image if the classes need a newer Java.
 */
public final class HttpFunctionLayout implements Layout {

  static final String NAME = "http-function";
  static final String JAVA = "Java11";
  static final String IMAGE = "CustomImage";

  private static final String TYPE = "HTTP";

  /**
   * The part of the platform's limit that is kept for answering before the platform ends the call,
   * as signet-scf keeps it for event functions.
   */
  private static final int RESERVE_MILLIS = 500;

  private static final String LIBRARY = "signet-http";

  private final CloudbaseSettings settings;
  private final HttpFunctionSettings http;

  /** Makes the layout. */
  public HttpFunctionLayout(CloudbaseSettings settings, HttpFunctionSettings http) {
    this.settings = settings;
    this.http = http;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean fits(BuiltProject project) {
    return project.uses(LIBRARY);
  }

  @Override
  public void check(BuiltProject project, Problems problems) throws IOException {
    if (!fits(project)) {
      problems.add(PluginMessages.LAYOUT_WITHOUT_LIBRARY, NAME, LIBRARY);
      return;
    }
    BeanRules.refuse(project, NAME, problems);
    ApplicationRules.check(project, problems);
    CloudbaseRules.check(settings, problems);
    FunctionRules.checkLimits(
        project.functions().stream().filter(function -> function.timers().isEmpty()).toList(),
        problems);
    HttpFunctionRules rules = new HttpFunctionRules(http, problems);
    rules.check(project);
    if (isImage(project)) {
      rules.checkImage(project);
    } else {
      rules.checkJava(project);
    }
  }

  @Override
  public void layOut(BuiltProject project, OutputTree tree) throws IOException {
    boolean image = isImage(project);
    String name = http.name(project);
    int memory = most(project, CloudFunction::memoryMb, settings.memoryMb());
    int timeout = most(project, CloudFunction::timeoutSeconds, settings.timeoutSeconds());
    String folder = CloudbaseRc.FUNCTIONS + name + "/";
    CloudbaseRc file = new CloudbaseRc(settings);
    FunctionEntry entry =
        file.function(name, TYPE, image ? IMAGE : JAVA).runs(timeout, memory, http.ingress());
    entry.usually("SIGNET_TIMEOUT_MS", String.valueOf(timeout * 1000 - RESERVE_MILLIS));
    entry.json().put("public", false);
    entry
        .json()
        .putObject("instanceConcurrencyConfig")
        .put("dynamicEnabled", "FALSE")
        .put("maxConcurrency", http.concurrency());
    if (image) {
      http.target().addTo(entry.json(), project.version());
      ImageFiles.addTo(tree, folder, http.image());
    } else {
      entry.installsNothing();
      String options = StartScript.options(memory, settings.jvmOptions());
      tree.script(folder + "scf_bootstrap", BootstrapText.of(http.ingress(), options));
    }
    RunnableApp.addTo(tree, folder, project);
    file.addTo(tree);
  }

  @Override
  public void checkFiles(OutputTree tree, Problems problems) throws IOException {
    SizeRules.check(tree, problems);
  }

  private boolean isImage(BuiltProject project) throws IOException {
    return http.runtime().equals(IMAGE)
        || (!http.runtime().equals(JAVA)
            && !ClassVersions.newerThan(Java11Rule.JAVA, project).isEmpty());
  }

  /** One function of the platform serves all, so it has what the most demanding one needs. */
  private static int most(
      BuiltProject project, Function<CloudFunction, OptionalInt> limit, int usual) {
    return project.functions().stream()
        .filter(function -> function.timers().isEmpty())
        .mapToInt(function -> limit.apply(function).orElse(usual))
        .max()
        .orElse(usual);
  }
}
