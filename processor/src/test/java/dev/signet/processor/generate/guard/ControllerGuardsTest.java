package dev.signet.processor.generate.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.function.FunctionHandler;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import dev.signet.processor.testing.Guards;
import dev.signet.processor.testing.TestProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Runs what is generated for the controllers of a Spring application. */
class ControllerGuardsTest {

  private static final String HEAD =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.identity.*;
      import dev.signet.limit.*;
      import dev.signet.user.*;
      import java.util.*;
      import org.springframework.stereotype.Controller;
      import org.springframework.web.bind.annotation.*;
      """;

  private static Map<String, FunctionHandler> guards(String controller, String... sources) {
    return Guards.of(compile(sources).isClean(), "demo." + controller);
  }

  private static Compiled compile(String... sources) {
    String[] complete = new String[sources.length];
    for (int i = 0; i < sources.length; i++) {
      complete[i] = sources[i].contains("package ") ? sources[i] : HEAD + sources[i];
    }
    return Compile.sources(complete);
  }

  @Test
  void aMethodThatTakesAnIdentityHasAGuardAndAnotherHasNone() {
    Map<String, FunctionHandler> guards =
        guards(
            "Orders",
            """
            @RestController class Orders {
              @GetMapping("/orders/{id}") String one(@PathVariable("id") long id, OpenId openId) { return ""; }
              @GetMapping("/about") String about() { return ""; }
              String helper(OpenId openId) { return ""; }
            }
            """);
    assertThat(guards).containsOnlyKeys("one(long,dev.signet.identity.OpenId)");
    FunctionHandler one = guards.get("one(long,dev.signet.identity.OpenId)");
    assertThat(one.descriptor().name()).isEqualTo("demo.Orders.one");
    Requirement requirement = one.descriptor().requirement();
    assertThat(requirement.isAnonymous()).isFalse();
    assertThat(requirement.needsUnionId()).isFalse();
    assertThat(requirement.namesSources()).isFalse();
    assertThat(one.descriptor().takesPayload()).isFalse();
  }

  @Test
  void aKeyHasTheErasedTypesAsReflectionNamesThem() {
    Map<String, FunctionHandler> guards =
        guards(
            "Shop_Orders",
            """
            class Shop {
              @RestController static class Orders<T extends Number> {
                @PostMapping("/a") void a(String[] texts, int[][] numbers, Map.Entry<String, T> entry,
                    T number, List<? super T> list, boolean yes, Optional<OpenId> caller) {}
              }
            }
            """);
    assertThat(guards)
        .containsOnlyKeys(
            "a(java.lang.String[],int[][],java.util.Map$Entry,java.lang.Number,java.util.List,"
                + "boolean,java.util.Optional)");
  }

  @Test
  void theKeysAreThoseThatReflectionGives() throws Exception {
    ClassLoader loader =
        compile(
                """
                @RestController class Orders {
                  static class Filter {}
                  @PostMapping("/a") void a(@RequestBody Filter[] filters, Map<String, Filter> more, OpenId id) {}
                }
                """)
            .isClean()
            .load();
    var method = loader.loadClass("demo.Orders").getDeclaredMethods()[0];
    StringBuilder key = new StringBuilder();
    for (Class<?> type : method.getParameterTypes()) {
      key.append(key.length() == 0 ? "" : ",").append(type.getTypeName());
    }
    assertThat(Guards.of(loader, "demo.Orders")).containsOnlyKeys("a(" + key + ")");
  }

  @Test
  void requirementsOfClassAndMethodAddUp() {
    Map<String, FunctionHandler> guards =
        guards(
            "Orders",
            """
            @RequireSource({CallSource.WX_CLIENT, CallSource.WX_HTTP})
            @RestController class Orders {
              @RequireUnionId @RequireSource(CallSource.WX_CLIENT)
              @GetMapping("/a") String a(UnionId union) { return ""; }
              @GetMapping("/b") String b() { return ""; }
            }
            """);
    Requirement a = guards.get("a(dev.signet.identity.UnionId)").descriptor().requirement();
    assertThat(a.needsUnionId()).isTrue();
    assertThat(a.sources()).containsExactly(CallSource.WX_CLIENT);
    Requirement b = guards.get("b()").descriptor().requirement();
    assertThat(b.needsUnionId()).isFalse();
    assertThat(b.sources()).containsExactlyInAnyOrder(CallSource.WX_CLIENT, CallSource.WX_HTTP);
  }

  @Test
  void anAnonymousMethodIsGuardedToo() {
    Map<String, FunctionHandler> guards =
        guards(
            "Orders",
            """
            @RestController class Orders {
              @AllowAnonymous @GetMapping("/a") String a(Optional<OpenId> caller) { return ""; }
            }
            """);
    assertThat(guards.get("a(java.util.Optional)").descriptor().requirement().isAnonymous())
        .isTrue();
  }

  @Test
  void overloadsHaveNamesOfTheirOwn() {
    Map<String, FunctionHandler> guards =
        guards(
            "Orders",
            """
            @RestController class Orders {
              @GetMapping("/a") String list(OpenId id) { return ""; }
              @GetMapping("/b") String list(OpenId id, int page) { return ""; }
              @GetMapping("/c") String List(OpenId id) { return ""; }
            }
            """);
    assertThat(guards.values())
        .extracting(guard -> guard.descriptor().name())
        .containsExactly("demo.Orders.list", "demo.Orders.list#2", "demo.Orders.List");
  }

  @Test
  void theOwnRulesOfTheApplicationAreAsked() throws Exception {
    Map<String, FunctionHandler> guards =
        guards(
            "Orders",
            """
            @RestController class Orders {
              @RequireRole("admin") @GetMapping("/a") String a() { return ""; }
            }
            """,
            """
            @RequirePolicy(Roles.class) @interface RequireRole { String value(); }
            """,
            """
            final class Roles {
              boolean permits(OpenId caller, String role) { return caller.value().equals("o" + role); }
            }
            """);
    FunctionHandler a = guards.get("a()");
    assertThat(a.descriptor().rules()).hasSize(1);
    assertThat(a.permits(0, Functions.user("oadmin"), null, null)).isTrue();
    assertThat(a.permits(0, Functions.user("oother"), null, null)).isFalse();
  }

  @Test
  void theApplicationsUserIsFoundAndItsIdRead() throws Exception {
    Map<String, FunctionHandler> guards =
        guards(
            "Orders",
            "@ResolveCallers(Members.class)\npackage demo;\nimport dev.signet.user.*;",
            """
            @RestController class Orders {
              @RateLimit(permits = 3, per = "1m")
              @GetMapping("/a") String a(@CurrentUser Member me) { return ""; }
            }
            """,
            "record Member(long id, String name) {}",
            """
            @UserId("id") final class Members implements CallerResolver<Member> {
              public Optional<Member> resolve(WxContext caller) {
                String openId = caller.openId().value();
                return Optional.of(new Member(openId.length(), openId));
              }
            }
            """);
    FunctionHandler a = guards.get("a(demo.Member)");
    Object user = a.user(Functions.user("oMe")).orElseThrow();
    assertThat(user).hasToString("Member[id=3, name=oMe]");
    assertThat(a.userId(user)).isEqualTo(3L);
    assertThat(a.descriptor().resolvesUser()).isTrue();
    assertThat(a.descriptor().rates()).hasSize(1);
  }

  @Test
  void lombokMayMakeTheGetterOfTheIdLater() throws Exception {
    Processor lombok =
        (Processor)
            Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
                .getDeclaredConstructor()
                .newInstance();
    Compiled compiled =
        Compile.with()
            .after(lombok)
            .compile(
                "@ResolveCallers(Members.class)\npackage demo;\nimport dev.signet.user.*;",
                HEAD
                    + """
                    @RestController class Orders {
                      @GetMapping("/a") String a(@CurrentUser Member me) { return ""; }
                    }
                    """,
                HEAD + "import lombok.Data;\n@Data class Member { private Long id = 7L; }",
                HEAD
                    + """
                    @UserId("id") final class Members implements CallerResolver<Member> {
                      public Optional<Member> resolve(WxContext caller) { return Optional.of(new Member()); }
                    }
                    """);
    FunctionHandler a = Guards.of(compiled.isClean(), "demo.Orders").get("a(demo.Member)");
    assertThat(a.userId(a.user(Functions.user("oMe")).orElseThrow())).isEqualTo(7L);
  }

  @Test
  void controllersAndMappingsMayBeComposedOfOwnAnnotationsAndInherited() {
    Compiled compiled =
        compile(
                """
                @Controller @ResponseBody
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                @interface Api {}
                """,
                """
                @RequestMapping(method = RequestMethod.GET)
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                @interface Read { String value(); }
                """,
                """
                interface Paths {
                  @Read("/byInterface") String byInterface(OpenId id);
                  @Read("/byDefault") default String byDefault(OpenId id) { return ""; }
                }
                """,
                """
                @Api abstract class Base<T> {
                  @Read("/inherited") String inherited(T caller) { return ""; }
                  @Read("/replaced") String replaced(OpenId caller) { return ""; }
                  @Read("/hidden") private String hidden(OpenId caller) { return ""; }
                }
                """,
                """
                class Orders extends Base<OpenId> implements Paths {
                  @Override public String byInterface(OpenId id) { return ""; }
                  @Override String replaced(OpenId caller) { return ""; }
                }
                """)
            .isClean();
    assertThat(Guards.of(compiled, "demo.Orders"))
        .containsOnlyKeys(
            "byInterface(dev.signet.identity.OpenId)",
            "replaced(dev.signet.identity.OpenId)",
            "inherited(java.lang.Object)",
            "hidden(dev.signet.identity.OpenId)",
            "byDefault(dev.signet.identity.OpenId)");
    assertThat(compiled.compilation().generatedSourceFiles()).hasSize(1);
  }

  @Test
  void aMethodWaitsForTheTypesThatAnotherProcessorWrites() {
    Compiled compiled =
        Compile.with()
            .after(new Late())
            .compile(
                HEAD
                    + """
                    @RestController class Orders {
                      @PostMapping("/a") String a(@RequestBody Later later, OpenId id) { return ""; }
                    }
                    """);
    assertThat(Guards.of(compiled.isClean(), "demo.Orders"))
        .containsOnlyKeys("a(demo.Later,dev.signet.identity.OpenId)");
  }

  private static final class Late extends TestProcessor {

    private boolean done;

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer out = processingEnv.getFiler().createSourceFile("demo.Later").openWriter()) {
          out.write("package demo; public class Later {}");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
