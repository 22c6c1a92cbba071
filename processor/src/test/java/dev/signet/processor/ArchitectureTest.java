package dev.signet.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the arrows between packages: collect, validate, model, generate, in this order. */
class ArchitectureTest {

  private static final String ROOT = "dev.signet.processor.";
  private static final int MAX_LINES = 350;

  /** What a package may use beside itself and the names and options in the root package. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "validate", Set.of("collect", "model", "schema", "diagnostic"),
          "collect", Set.of("model", "schema", "diagnostic"),
          "generate", Set.of("model", "schema"),
          "model", Set.of(),
          "schema", Set.of("model"),
          "diagnostic", Set.of());

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.signet.processor");

  @Test
  void packagesFollowTheArrows() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      Set<String> allowed = ARROWS.get(stage(from));
      if (allowed == null) {
        continue;
      }
      from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass())
          .filter(to -> to.getPackageName().startsWith(ROOT))
          .filter(to -> !stage(to).equals(stage(from)) && !allowed.contains(stage(to)))
          .forEach(to -> wrong.add(from.getName() + " -> " + to.getName()));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageHasItsArrows() {
    Set<String> stages = new TreeSet<>();
    CLASSES.forEach(type -> stages.add(stage(type)));
    stages.remove("");
    assertThat(ARROWS.keySet()).containsAll(stages);
  }

  @Test
  void onlyTheReadersOfTypesKnowJavacsTypes() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.signet.processor.collect",
            "dev.signet.processor.validate",
            "dev.signet.processor.diagnostic")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.lang.model.type", "javax.lang.model.util")
        .check(CLASSES);
  }

  @Test
  void modelAndSchemaKnowNothingOfJavac() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.signet.processor.model", "dev.signet.processor.schema")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax..", "com.palantir.javapoet..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyGenerationKnowsJavaPoet() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.signet.processor.generate")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir.javapoet..")
        .check(CLASSES);
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

  private static String stage(JavaClass type) {
    String name = type.getPackageName();
    return name.length() < ROOT.length() ? "" : name.substring(ROOT.length());
  }
}
