package dev.signet.processor.generate.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.function.FunctionDescriptor;
import dev.signet.json.codec.JsonCodec;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import dev.signet.support.PayloadFields;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class HandlerObjectsTest {

  @Test
  void areMadeOnceForAllFunctionsOfAClassAndClosedWithTheHost() throws Exception {
    Compiled compiled =
        Compile.sources(
                """
                package demo;
                import dev.signet.*;
                import java.util.concurrent.atomic.*;
                public final class A implements AutoCloseable {
                  public static final AtomicInteger MADE = new AtomicInteger();
                  public static final AtomicInteger CLOSED = new AtomicInteger();
                  public A() { MADE.incrementAndGet(); }
                  @CloudFunction("first") public int first() { return MADE.get(); }
                  @CloudFunction("second") public int second() { return CLOSED.get(); }
                  @Override public void close() { CLOSED.incrementAndGet(); }
                }
                """)
            .isClean();
    Functions functions = Functions.of(compiled);
    assertThat(functions.call("first", Functions.user("o"), "")).isEqualTo("OK 1");
    assertThat(functions.call("first", Functions.user("o"), "")).isEqualTo("OK 1");
    assertThat(functions.call("second", Functions.user("o"), "")).isEqualTo("OK 0");
  }

  @Test
  void comeFromTheFactoryWhenThereIsOne() {
    try (Functions functions =
        Functions.of(
            Compile.sources(
                    """
                    package demo;
                    import dev.signet.*;
                    final class A {
                      private final String greeting;
                      private A(String greeting) { this.greeting = greeting; }
                      @HandlerFactory static A create() { return new A("hi"); }
                      @CloudFunction("greet") String greet() { return greeting; }
                    }
                    """)
                .isClean())) {
      assertThat(functions.call("greet", Functions.user("o"), "")).isEqualTo("OK \"hi\"");
    }
  }

  @Test
  void areNotNeededForStaticMethodsRecordsAndNestedClassesWork() {
    try (Functions functions =
        Functions.of(
            Compile.sources(
                    """
                    package demo;
                    import dev.signet.*;
                    public final class Outer {
                      private Outer() {}
                      @CloudFunction("static") public static String stat() { return "s"; }
                      static class Inner { @CloudFunction("nested") String run() { return "n"; } }
                      record Rec() { @CloudFunction("record") String run() { return "r"; } }
                    }
                    """)
                .isClean())) {
      assertThat(functions.names()).containsExactly("nested", "record", "static");
      assertThat(functions.call("static", Functions.user("o"), "")).isEqualTo("OK \"s\"");
      assertThat(functions.call("nested", Functions.user("o"), "")).isEqualTo("OK \"n\"");
      assertThat(functions.call("record", Functions.user("o"), "")).isEqualTo("OK \"r\"");
    }
  }

  @Test
  void areMadeForAStaticMethodWhoseOwnerAnObjectLooksUp() {
    try (Functions functions =
        Functions.of(
            Compile.sources(
                    """
                    package demo;
                    import dev.signet.*;
                    import dev.signet.identity.*;
                    import java.util.*;
                    class A {
                      private final String owner = "o";
                      @CloudFunction("order") @RequireOwner(lookup = "ownerOf")
                      static String order(String id) { return id; }
                      Optional<OpenId> ownerOf(String id) { return Optional.of(OpenId.of(owner)); }
                    }
                    """)
                .isClean())) {
      assertThat(functions.call("order", Functions.user("o"), "{\"id\":\"1\"}"))
          .isEqualTo("OK \"1\"");
    }
  }

  @Test
  void workInTheUnnamedPackage() {
    try (Functions functions =
        Functions.of(
            Compile.sources(
                    """
                    import dev.signet.*;
                    public class Plain { @CloudFunction("plain") public String run() { return "p"; } }
                    """)
                .isClean())) {
      assertThat(functions.call("plain", Functions.user("o"), "")).isEqualTo("OK \"p\"");
    }
  }

  @Test
  void holdNothingThatACallCouldChange() throws ReflectiveOperationException {
    Compiled compiled =
        Compile.sources(
                """
                package demo;
                import dev.signet.*;
                import dev.signet.identity.*;
                import java.util.*;
                public final class A {
                  @CloudFunction("echo") @ReturnsCallerIdentity
                  public OpenId echo(OpenId caller, String text) { return caller; }
                  @CloudFunction("own") @RequireOwner(field = "owner")
                  public String own(Map<String, Object> order) { return "own"; }
                }
                """)
            .isClean();
    ClassLoader loader = compiled.load();
    Set<Class<?>> unchangeable =
        Set.of(
            loader.loadClass("demo.A"),
            int.class,
            List.class,
            FunctionDescriptor.class,
            JsonCodec.class,
            PayloadFields.class);
    List<Field> fields = new ArrayList<>();
    for (JavaFileObject file : compiled.compilation().generatedFiles()) {
      String path = file.toUri().getPath();
      if (path.endsWith(".class") && path.contains("Signet")) {
        String name = path.substring(path.indexOf("demo/"), path.length() - ".class".length());
        fields.addAll(List.of(loader.loadClass(name.replace('/', '.')).getDeclaredFields()));
      }
    }

    assertThat(fields)
        .hasSizeGreaterThan(5)
        .allMatch(field -> Modifier.isFinal(field.getModifiers()))
        .allMatch(field -> unchangeable.contains(field.getType()));
  }
}
