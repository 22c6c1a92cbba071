package dev.signet.maven.dev;

import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The options of javac that follow from the configuration of maven-compiler-plugin. What would
 * compile other classes than Maven does is refused, and what is left out is told.
 */
public final class CompilerOptions {

  /** Decide how Maven runs javac, or what tests are compiled with. */
  private static final Set<String> NOT_NEEDED =
      Set.of(
          "annotationProcessorPathsUseDepMgmt",
          "compilerReuseStrategy",
          "createMissingPackageInfoClass",
          "debugFileName",
          "failOnError",
          "forceJavacCompilerUse",
          "forceLegacyJavacApi",
          "fork",
          "incrementalExcludes",
          "maxmem",
          "meminitial",
          "moduleVersion",
          "optimize",
          "outputTimestamp",
          "showCompilationChanges",
          "skip",
          "skipMain",
          "staleMillis",
          "testCompilerArgument",
          "testCompilerArguments",
          "testExcludes",
          "testIncludes",
          "testRelease",
          "testSource",
          "testTarget",
          "useIncrementalCompilation",
          "useModulePath",
          "verbose");

  /** What becomes options, here or in {@link ProcessorPath}. */
  private static final Set<String> UNDERSTOOD =
      Set.of(
          "annotationProcessorPaths",
          "annotationProcessors",
          "compilerArgs",
          "compilerArgument",
          "compilerArguments",
          "compilerId",
          "debug",
          "debuglevel",
          "enablePreview",
          "encoding",
          "failOnWarning",
          "generatedSourcesDirectory",
          "implicit",
          "parameters",
          "proc",
          "release",
          "showDeprecation",
          "showWarnings",
          "source",
          "target");

  /** Choose another compiler, or other sources. */
  private static final Set<String> REFUSED =
      Set.of(
          "compileSourceRoots",
          "excludes",
          "executable",
          "fileExtensions",
          "includes",
          "jdkToolchain",
          "multiReleaseOutput",
          "outputDirectory");

  /** Options whose next argument is theirs, and which the local server sets itself. */
  private static final Set<String> OWN =
      Set.of(
          "-d",
          "-s",
          "-h",
          "-cp",
          "-classpath",
          "--class-path",
          "-processorpath",
          "--processor-path",
          "-sourcepath",
          "--source-path",
          "-p",
          "--module-path",
          "--processor-module-path",
          "--module-source-path");

  private final List<String> options = new ArrayList<>();
  private final List<String> jvm = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  private CompilerOptions() {}

  /**
   * Translates a configuration.
   *
   * @param problems receives what is refused
   */
  public static CompilerOptions of(CompilerConfiguration configuration, Problems problems) {
    CompilerOptions made = new CompilerOptions();
    made.examine(configuration, problems);
    made.addVersion(configuration);
    made.addFlags(configuration);
    made.addProcessing(configuration);
    made.addArguments(configuration, problems);
    return made;
  }

  /** Returns the options, without those on paths. */
  public List<String> options() {
    return List.copyOf(options);
  }

  /** Returns the options of the JVM that javac needs, such as {@code --enable-preview}. */
  public List<String> jvm() {
    return List.copyOf(jvm);
  }

  /** Returns what of the configuration has no effect while developing. */
  public List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  private void examine(CompilerConfiguration configuration, Problems problems) {
    for (Xpp3Dom element : configuration.elements()) {
      String name = element.getName();
      if (REFUSED.contains(name)) {
        problems.add(PluginMessages.COMPILER_REFUSED, "<" + name + ">");
      } else if (!UNDERSTOOD.contains(name) && !NOT_NEEDED.contains(name)) {
        leftOut.add("<" + name + ">");
      }
    }
    String compiler = configuration.text("compilerId", "maven.compiler.compilerId");
    if (compiler != null && !compiler.equals("javac")) {
      problems.add(PluginMessages.COMPILER_REFUSED, "<compilerId>" + compiler + "</compilerId>");
    }
  }

  private void addVersion(CompilerConfiguration configuration) {
    String release = configuration.text("release", "maven.compiler.release");
    if (release != null) {
      add("--release", release);
    } else {
      addIfGiven("-source", configuration.text("source", "maven.compiler.source"));
      addIfGiven("-target", configuration.text("target", "maven.compiler.target"));
    }
    if (configuration.flag(false, "enablePreview", "maven.compiler.enablePreview")) {
      add("--enable-preview");
      jvm.add("--enable-preview");
    }
  }

  private void addFlags(CompilerConfiguration configuration) {
    if (configuration.flag(true, "debug", "maven.compiler.debug")) {
      String level = configuration.text("debuglevel", "maven.compiler.debuglevel");
      add(level == null ? "-g" : "-g:" + level);
    }
    if (configuration.flag(false, "parameters", "maven.compiler.parameters")) {
      add("-parameters");
    }
    if (configuration.flag(false, "showDeprecation", "maven.compiler.showDeprecation")) {
      add("-deprecation");
    }
    if (!configuration.flag(true, "showWarnings", "maven.compiler.showWarnings")) {
      add("-nowarn");
    }
    if (configuration.flag(false, "failOnWarning", "maven.compiler.failOnWarning")) {
      add("-Werror");
    }
    String implicit = configuration.text("implicit", "maven.compiler.implicit");
    if (implicit != null) {
      add("-implicit:" + implicit);
    }
  }

  private void addProcessing(CompilerConfiguration configuration) {
    String proc = configuration.text("proc", "maven.compiler.proc");
    if (proc != null) {
      add("-proc:" + proc);
    }
    List<String> processors = configuration.texts("annotationProcessors");
    if (!processors.isEmpty()) {
      add("-processor", String.join(",", processors));
    }
  }

  private void addArguments(CompilerConfiguration configuration, Problems problems) {
    List<String> given = new ArrayList<>();
    for (Xpp3Dom each : configuration.children("compilerArguments")) {
      given.add((each.getName().startsWith("-") ? "" : "-") + each.getName());
      if (each.getValue() != null && !each.getValue().isBlank()) {
        given.add(each.getValue().strip());
      }
    }
    String single = configuration.text("compilerArgument");
    if (single != null) {
      given.add(single);
    }
    given.addAll(configuration.texts("compilerArgs"));
    for (int i = 0; i < given.size(); i++) {
      String argument = given.get(i);
      if (OWN.contains(argument) || argument.startsWith("@")) {
        problems.add(PluginMessages.COMPILER_REFUSED, argument);
        i++;
      } else if (argument.startsWith("-Xplugin")) {
        leftOut.add(argument);
      } else if (argument.startsWith("-J")) {
        jvm.add(argument.substring(2));
      } else {
        add(argument);
      }
    }
  }

  private void addIfGiven(String option, String value) {
    if (value != null) {
      add(option, value);
    }
  }

  private void add(String... more) {
    options.addAll(List.of(more));
  }
}
