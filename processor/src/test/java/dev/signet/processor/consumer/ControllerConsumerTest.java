package dev.signet.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles an application with controllers as build tools and other compilers do. */
class ControllerConsumerTest {

  private static final String ORDERS =
      """
      package shop;
      import dev.signet.*;
      import dev.signet.identity.*;
      import dev.signet.user.*;
      import java.util.*;
      import org.springframework.web.bind.annotation.*;
      @RestController @RequestMapping("/orders") @ResolveCallers(Members.class)
      public class Orders extends Base<OpenId> {
        @GetMapping("/{id}") public String one(@PathVariable("id") long id, OpenId caller) { return ""; }
        @RequireRole("admin") @GetMapping public List<String> all(@RequestParam Map<String, String[]> by) {
          return List.of();
        }
        @PostMapping public void add(@RequestBody int[][] cells, @CurrentUser Members.Member me) {}
        @RestController static class Nested { @AllowAnonymous @GetMapping("/n") String n() { return ""; } }
      }
      """;
  private static final String BASE =
      """
      package shop;
      import org.springframework.web.bind.annotation.*;
      public abstract class Base<T> { @GetMapping("/base") public String base(T caller) { return ""; } }
      """;
  private static final String ROLES =
      """
      package shop;
      import dev.signet.*;
      import dev.signet.identity.*;
      @RequirePolicy(RequireRole.Roles.class)
      public @interface RequireRole {
        String value();
        final class Roles {
          public boolean permits(OpenId caller, String role) { return caller.value().equals("o" + role); }
        }
      }
      """;
  private static final String MEMBERS =
      """
      package shop;
      import dev.signet.identity.*;
      import dev.signet.user.*;
      import java.util.*;
      @UserId("id") public final class Members implements CallerResolver<Members.Member> {
        public record Member(long id) {}
        public Optional<Member> resolve(WxContext caller) { return Optional.of(new Member(7)); }
      }
      """;
  private static final String MAIN =
      """
      package demo;
      import dev.signet.function.*;
      import dev.signet.spring.guard.*;
      import java.util.*;
      public class Main {
        public static void main(String[] arguments) throws Exception {
          for (String name : List.of("shop.Orders", "shop.Orders_Nested")) {
            ControllerGuards guards = (ControllerGuards)
                Class.forName(name + ControllerGuards.SUFFIX).getConstructor().newInstance();
            guards.guards(new SharedObjects()).forEach((key, guard) ->
                System.out.println(guard.descriptor().name() + " " + key));
          }
        }
      }
      """;
  private static final String OUTPUT =
      """
      shop.Orders.one one(long,dev.signet.identity.OpenId)
      shop.Orders.all all(java.util.Map)
      shop.Orders.add add(int[][],shop.Members$Member)
      shop.Orders.base base(java.lang.Object)
      shop.Orders.Nested.n n()
      """;

  @TempDir Path folder;

  static Stream<Path> compilers() throws IOException {
    return EclipseCompilerTest.compilers();
  }

  @Test
  void javacSaysNothingAndTheGuardsRun() {
    Project project = project("javac");
    assertThat(project.compile()).isEqualTo(new Project.Output(0, ""));
    assertThat(project.java("demo.Main").text()).isEqualToNormalizingNewlines(OUTPUT);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void eclipseSaysNothingAndWritesTheGuardsThatJavacWrites(Path compiler) throws IOException {
    Project javac = project("javac");
    assertThat(javac.compile()).isEqualTo(new Project.Output(0, ""));
    Project eclipse = project("eclipse");
    assertThat(eclipse.compileByEclipse(compiler, "17")).isEqualTo(new Project.Output(0, ""));
    assertThat(eclipse.java("demo.Main").text()).isEqualToNormalizingNewlines(OUTPUT);
    assertThat(generated(eclipse)).isEqualTo(generated(javac)).hasSize(3);
  }

  @Test
  void anIncrementalBuildWritesTheGuardsOfWhatItCompilesAndLeavesTheOthers() throws IOException {
    Project project = project("gradle");
    assertThat(project.compile()).isEqualTo(new Project.Output(0, ""));
    Map<String, String> before = generated(project);
    for (String name : List.of("Orders_SignetGuards", "Orders_SignetGuardsIds")) {
      Files.delete(project.classes().resolve("shop/" + name + ".java"));
      Files.delete(project.classes().resolve("shop/" + name + ".class"));
    }
    assertThat(project.compileBeside(List.of("shop.RequireRole", "shop.Base"), "shop/Orders.java"))
        .isEqualTo(new Project.Output(0, ""));
    assertThat(generated(project)).isEqualTo(before);
    assertThat(project.java("demo.Main").text()).isEqualToNormalizingNewlines(OUTPUT);
  }

  @Test
  void aClassThatComesAsAClassFileKeepsItsGuards() throws IOException {
    Project project = project("gradle");
    assertThat(project.compile()).isEqualTo(new Project.Output(0, ""));
    Map<String, String> before = generated(project);
    assertThat(project.compileBeside(List.of("shop.Orders"), "demo/Main.java"))
        .isEqualTo(new Project.Output(0, ""));
    assertThat(generated(project)).isEqualTo(before);
  }

  @Test
  void withoutSignetSpringNothingWouldCheckTheCallers() {
    Project project =
        new Project(folder.resolve("bare"))
            .options("-Asignet.lang=en")
            .source(
                "shop/A.java",
                """
                package shop;
                import org.springframework.web.bind.annotation.*;
                @RestController public class A {
                  @GetMapping("/a") public String a(dev.signet.identity.OpenId caller) { return ""; }
                }
                """)
            .source(
                "shop/B.java",
                """
                package shop;
                import org.springframework.web.bind.annotation.*;
                @RestController public class B { @GetMapping("/b") public String b() { return ""; } }
                """)
            .withSpringAlone()
            .withSignet();
    Project.Output output = project.compile();
    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(output.text())
        .contains("A.java:3: error: [signet:ControllerNotGuarded] ", "1 error")
        .contains("signet-spring-boot-starter")
        .doesNotContain("B.java");
  }

  private Project project(String name) {
    return new Project(folder.resolve(name))
        .source("shop/Orders.java", ORDERS)
        .source("shop/Base.java", BASE)
        .source("shop/RequireRole.java", ROLES)
        .source("shop/Members.java", MEMBERS)
        .source("demo/Main.java", MAIN)
        .withSpring()
        .withSignet();
  }

  private static Map<String, String> generated(Project project) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(project.classes())) {
      for (Path file : files.filter(f -> f.toString().contains("_SignetGuards")).toList()) {
        if (file.toString().endsWith(".java")) {
          texts.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return texts;
  }
}
