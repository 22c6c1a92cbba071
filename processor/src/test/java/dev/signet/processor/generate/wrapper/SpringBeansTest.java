package dev.signet.processor.generate.wrapper;

import static dev.signet.processor.testing.Beans.bean;
import static dev.signet.processor.testing.Beans.leftOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import dev.signet.processor.testing.Beans;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs functions whose objects the application makes. */
class SpringBeansTest {

  private static final String HEAD =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.identity.*;
      import dev.signet.user.*;
      import java.util.*;
      import org.springframework.stereotype.*;
      """;

  private static final String SHOP =
      """
      @Service public class Shop {
        private final String name;
        Shop(String name) { this.name = name; }
        @CloudFunction("name") public String name() { return name; }
      }
      """;

  @Test
  void aBeanIsTakenFromTheApplicationWithItsInjectedConstructor() {
    try (Functions functions =
        Functions.of(compile(SHOP).isClean(), Beans.of(bean("demo.Shop", "tea")))) {
      assertThat(functions.call("name", Functions.user("o"), "")).isEqualTo("OK \"tea\"");
    }
  }

  @Test
  void anAnnotationOfOnesOwnThatCarriesAStereotypeMakesABeanToo() {
    Compiled compiled =
        compile(
                "@Facade class Shop { final String name; Shop(String name) { this.name = name; }"
                    + " @CloudFunction(\"name\") String name() { return name; } }",
                "@UseCase @interface Facade {}",
                "@Service @interface UseCase {}")
            .isClean();

    try (Functions functions = Functions.of(compiled, Beans.of(bean("demo.Shop", "tea")))) {
      assertThat(functions.call("name", Functions.user("o"), "")).isEqualTo("OK \"tea\"");
    }
  }

  @Test
  void aHostThatMakesNoBeansRefusesToStartAndNamesTheClass() {
    ClassLoader loader = compile(SHOP).load();

    assertThatThrownBy(() -> FunctionTable.load(loader))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("demo.Shop")
        .hasMessageContaining("signet-spring");
  }

  @Test
  void aToolWithoutBeansIsToldOfThemAndHasTheOthers() {
    ClassLoader loader =
        compile(SHOP, "class Plain { @CloudFunction(\"plain\") String plain() { return \"\"; } }")
            .load();
    List<String> failures = new ArrayList<>();

    try (FunctionTable table = FunctionTable.loadPossible(loader, failures::add)) {
      assertThat(table.find("plain")).isNotNull();
      assertThat(table.find("name")).isNull();
    }
    assertThat(failures)
        .singleElement()
        .satisfies(text -> assertThat(text).contains("demo.Shop", "signet-spring"));
  }

  @Test
  void anEventFunctionHasNoEntryWhoseObjectsItCouldNotMake() {
    Compiled compiled =
        compile(
                SHOP,
                """
                class Plain {
                  @CloudFunction("plain") String plain() { return ""; }
                  @CloudFunction("asked") @RequirePolicy(Admins.class) String asked() { return ""; }
                }
                """,
                ADMINS)
            .isClean();

    String manifest = compiled.generated("META-INF/signet/functions.json");
    assertThat(manifest).contains("\"demo.Scf_plain::mainHandler\"").doesNotContain("Scf_name");
    assertThat(manifest).doesNotContain("Scf_asked");
    assertThat(compiled.compilation().generatedSourceFiles())
        .noneMatch(file -> file.getName().contains("Scf_name"))
        .noneMatch(file -> file.getName().contains("Scf_asked"))
        .anyMatch(file -> file.getName().contains("Scf_plain"));
  }

  @Test
  void theFunctionsOfABeanThatTheApplicationLeavesOutAreNotServed() {
    Compiled compiled =
        compile(
                """
                class Outer {
                  @CloudFunction("outer") String outer() { return "o"; }
                  @Service static class Left { @CloudFunction("left") String left() { return "l"; } }
                  @Service static class Kept { @CloudFunction("kept") String kept() { return "k"; } }
                }
                """)
            .isClean();

    try (Functions functions =
        Functions.of(compiled, Beans.of(leftOut("demo.Outer$Left"), bean("demo.Outer$Kept")))) {
      assertThat(functions.names()).containsExactly("kept", "outer");
      assertThat(functions.call("kept", Functions.user("o"), "")).isEqualTo("OK \"k\"");
    }
  }

  @Test
  void aPolicyThatIsABeanIsNeverLeftOut() {
    Compiled compiled =
        compile(
                "@Admin class Shop { @CloudFunction(\"name\") String name() { return \"\"; } }",
                "@RequirePolicy(Admins.class) @interface Admin {}",
                ADMINS)
            .isClean();

    assertThatThrownBy(() -> Functions.of(compiled, Beans.of(leftOut("demo.Admins"))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("demo.Admins is a Spring bean");
  }

  private static final String ADMINS =
      """
      @Component class Admins {
        private final String admin;
        Admins(String admin) { this.admin = admin; }
        boolean permits(OpenId caller) { return caller.value().equals(admin); }
      }
      """;

  @Test
  void policiesAndResolversMayBeBeans() {
    Compiled compiled =
        compile(
                "@Admin @ResolveCallers(Members.class) class Shop {"
                    + " @CloudFunction(\"greet\") String greet(@CurrentUser Member me)"
                    + " { return me.name(); } }",
                "record Member(String name) {}",
                "@RequirePolicy(Admins.class) @interface Admin {}",
                ADMINS,
                """
                @Component class Members implements CallerResolver<Member> {
                  private final String prefix;
                  Members(String prefix) { this.prefix = prefix; }
                  @Override public Optional<Member> resolve(WxContext caller) {
                    return Optional.of(new Member(prefix + caller.openId().value()));
                  }
                }
                """)
            .isClean();

    try (Functions functions =
        Functions.of(
            compiled, Beans.of(bean("demo.Admins", "boss"), bean("demo.Members", "Hi ")))) {
      assertThat(functions.call("greet", Functions.user("boss"), "")).isEqualTo("OK \"Hi boss\"");
      assertThat(functions.call("greet", Functions.user("o"), "")).startsWith("PERMISSION_DENIED");
    }
  }

  @Test
  void aBeanOfAClassWithoutAStereotypeWinsOverItsConstructorAndItsFactory() {
    Compiled compiled =
        Compile.sources(
            """
            package demo;
            import dev.signet.*;
            import java.util.*;
            public class Made implements AutoCloseable {
              public static final List<String> CLOSED = new ArrayList<>();
              private final String by;
              Made(String by) { this.by = by; }
              @HandlerFactory static Made create() { return new Made("factory"); }
              @CloudFunction("by") public String by() { return by; }
              @Override public void close() { CLOSED.add(by); }
            }
            """);

    try (Functions functions = Functions.of(compiled, Beans.of(bean("demo.Made", "bean")))) {
      assertThat(functions.call("by", Functions.user("o"), "")).isEqualTo("OK \"bean\"");
    }
    try (Functions functions = Functions.of(compiled, Beans.of())) {
      assertThat(functions.call("by", Functions.user("o"), "")).isEqualTo("OK \"factory\"");
    }
  }

  @Test
  void onlyWhatSignetMadeIsClosedWithTheHostTheLastFirst() throws Exception {
    Compiled compiled =
        compile(
            """
            public class A extends Closing {
              @CloudFunction("run-a") @RequirePolicy(P.class) public void a() {}
              public static class B extends Closing { @CloudFunction("run-b") public void b() {} }
              @Service public static class C extends Closing {
                @CloudFunction("run-c") public void c() {} }
            }
            """,
            """
            class P extends Closing implements CallerPolicy {
              public boolean permits(WxContext caller) { return true; } }
            """,
            """
            public class Closing implements AutoCloseable {
              public static final List<String> CLOSED = new ArrayList<>();
              @Override public void close() { CLOSED.add(getClass().getSimpleName()); }
            }
            """);
    Functions functions = Functions.of(compiled, Beans.of(bean("demo.A$C"), bean("demo.A$B")));
    ClassLoader loader = functions.loader();

    functions.close();

    assertThat(loader.loadClass("demo.Closing").getField("CLOSED").get(null))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly("P", "A");
  }

  private static Compiled compile(String... sources) {
    String[] whole = new String[sources.length];
    for (int i = 0; i < sources.length; i++) {
      whole[i] = HEAD + sources[i];
    }
    return Compile.sources(whole);
  }
}
