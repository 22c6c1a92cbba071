package dev.signet.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.architecture.ModuleArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the order of this module's packages, and which of them depend on javac and JavaPoet. */
class ArchitectureTest extends ModuleArchitecture {

  private static final String ROOT = "dev.signet.processor.";
  private static final int MAX_LINES = 350;

  ArchitectureTest() {
    super(
        "signet-processor",
        ROOT + "names",
        ROOT + "model",
        ROOT + "diagnostic",
        ROOT + "schema.form",
        ROOT + "schema",
        ROOT + "schema.function",
        ROOT + "javac",
        ROOT + "collect.spring",
        ROOT + "collect",
        ROOT + "collect.policy",
        ROOT + "collect.controller",
        ROOT + "collect.annotation",
        ROOT + "collect.form",
        ROOT + "collect.jackson",
        ROOT + "collect.owner",
        ROOT + "collect.constraint",
        ROOT + "collect.inspect",
        ROOT + "collect.user",
        ROOT + "collect.meaning",
        ROOT + "validate",
        ROOT + "generate.source",
        ROOT + "generate.json",
        ROOT + "generate.document",
        ROOT + "generate.check",
        ROOT + "generate.rule",
        ROOT + "generate.scalar",
        ROOT + "generate.codec",
        ROOT + "generate.wrapper",
        ROOT + "generate.guard",
        ROOT + "generate.client",
        ROOT + "generate",
        "dev.signet.processor");
  }

  /** The compiler that runs it is the developer's, and not the platform's. */
  @Override
  protected int oldestJava() {
    return 17;
  }

  /**
   * The package validate may be large: its listing is the language specification, and a rule in a
   * package of its own would be easy to overlook.
   */
  @Override
  protected Set<String> largePackages() {
    return Set.of(ROOT + "validate");
  }

  @Test
  void onlyTheReadersOfTypesKnowJavacsTypes() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + "javac", ROOT + "collect..", ROOT + "validate", ROOT + "diagnostic")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.lang.model.type", "javax.lang.model.util")
        .check(moduleClasses());
  }

  @Test
  void modelAndSchemaKnowNothingOfJavac() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "model", ROOT + "schema..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax..", "com.palantir.javapoet..")
        .check(moduleClasses());
  }

  @Test
  void onlyGenerationKnowsJavaPoet() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "generate..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir.javapoet..")
        .check(moduleClasses());
  }

  @Test
  void generationIsMadeOfModelsAlone() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "generate..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "javac", ROOT + "collect..", ROOT + "validate", ROOT + "diagnostic")
        .check(moduleClasses());
  }

  /** The packages of the last three writers are independent of each other. */
  @Test
  void codecsWrappersAndClientKnowNothingOfEachOther() {
    List<String> rooms = List.of("codec", "wrapper", "client");
    for (String room : rooms) {
      String[] others =
          rooms.stream()
              .filter(other -> !other.equals(room))
              .map(other -> ROOT + "generate." + other)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ROOT + "generate." + room)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .check(moduleClasses());
    }
  }

  @Test
  void noSourceFileOfTheProjectIsLong() throws IOException {
    Map<String, Integer> tooLong = new TreeMap<>();
    Path project = Path.of("").toAbsolutePath().getParent();
    for (String top : List.of("processor", "runtime", "samples")) {
      try (Stream<Path> files = Files.walk(project.resolve(top))) {
        for (Path file : files.filter(ArchitectureTest::isSource).toList()) {
          int lines = Files.readAllLines(file).size();
          if (lines > MAX_LINES) {
            tooLong.put(project.relativize(file).toString(), lines);
          }
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  private static boolean isSource(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.endsWith(".java") && path.contains("/src/") && !path.contains("/target/");
  }
}
