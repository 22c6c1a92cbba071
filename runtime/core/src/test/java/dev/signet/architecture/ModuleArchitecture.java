package dev.signet.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The rules that every module keeps. Its packages stand in one line, the lowest first, and a
 * package uses only packages that stand before it. The line is the one that ARCHITECTURE.md prints;
 * a module's own test extends this class with it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleArchitecture {

  /** The most files in one folder; more are hard to survey in a listing. */
  private static final int MAX_FILES = 22;

  /** A class file's version is the version of Java and this. */
  private static final int BEFORE_JAVA_1 = 44;

  private final String artifact;
  private final List<String> line;
  private final JavaClasses classes;

  /**
   * Makes the test of one module.
   *
   * @param artifact the module's artifact, which is its heading in ARCHITECTURE.md
   * @param line the qualified names of its packages, the lowest first
   */
  protected ModuleArchitecture(String artifact, String... line) {
    this.artifact = artifact;
    this.line = List.of(line);
    // The rules ask nothing of classes of other modules but their names.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    this.classes = new ClassFileImporter().importPath(Path.of("target", "classes"));
  }

  /** Returns the module's own classes, without its tests. */
  protected final JavaClasses moduleClasses() {
    return classes;
  }

  /**
   * Returns the oldest Java that runs the module; 11, which the managed platform has, unless a
   * module overrides this.
   */
  protected int oldestJava() {
    return 11;
  }

  /**
   * Returns the packages whose number of files is not bounded; none unless a module overrides this.
   */
  protected Set<String> largePackages() {
    return Set.of();
  }

  @Test
  void aPackageUsesOnlyPackagesThatStandBeforeIt() {
    Set<String> upward = new TreeSet<>();
    for (JavaClass from : classes) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        if (line.indexOf(to.getPackageName()) > line.indexOf(from.getPackageName())) {
          upward.add(from.getName() + " -> " + to.getName());
        }
      }
    }
    assertThat(upward).isEmpty();
  }

  @Test
  void everyPackageStandsInTheLine() {
    Set<String> packages =
        classes.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    packages.remove("");
    assertThat(packages).containsExactlyInAnyOrderElementsOf(line);
  }

  @Test
  void packagesAreFreeOfCircles() {
    slices().matching("(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void theLineIsThatOfTheArchitecturePage() throws IOException {
    assertThat(ArchitecturePage.read().packagesOf(artifact)).isEqualTo(line);
  }

  @Test
  void exactlyThePackagesThatThePageOffersToOthersAreExported() throws IOException {
    assertThat(exported())
        .containsExactlyInAnyOrderElementsOf(ArchitecturePage.read().offeredBy(artifact));
  }

  @Test
  void everyClassRunsOnTheOldestJavaOfItsModule() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("target", "classes"))) {
      files = all.filter(file -> file.toString().endsWith(".class")).collect(Collectors.toList());
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
        in.skipNBytes(6);
        assertThat(in.readUnsignedShort() - BEFORE_JAVA_1)
            .as(file.toString())
            .isEqualTo(oldestJava());
      }
    }
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    List<String> silent = new ArrayList<>();
    for (String name : line) {
      if (!Files.exists(folder(name).resolve("package-info.java"))) {
        silent.add(name);
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void noFolderHoldsTooManyFiles() throws IOException {
    Map<String, Long> full = new TreeMap<>();
    for (String name : line) {
      try (Stream<Path> files = Files.list(folder(name))) {
        long count = files.filter(file -> file.toString().endsWith(".java")).count();
        if (count > MAX_FILES && !largePackages().contains(name)) {
          full.put(name, count);
        }
      }
    }
    assertThat(full).isEmpty();
  }

  private Set<String> exported() throws IOException {
    Path descriptor = Path.of("target", "classes", "module-info.class");
    if (!Files.exists(descriptor)) {
      // Nobody compiles against a Maven plugin; any other automatic module exports all its
      // packages.
      boolean plugin =
          Files.exists(Path.of("target", "classes", "META-INF", "maven", "plugin.xml"));
      return plugin ? Set.of() : Set.copyOf(line);
    }
    try (InputStream in = Files.newInputStream(descriptor)) {
      return ModuleDescriptor.read(in).exports().stream()
          .filter(export -> !export.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toSet());
    }
  }

  private static Path folder(String packageName) {
    return Path.of("src", "main", "java").resolve(packageName.replace('.', '/'));
  }
}
