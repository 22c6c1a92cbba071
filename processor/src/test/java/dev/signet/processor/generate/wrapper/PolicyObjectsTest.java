package dev.signet.processor.generate.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.host.ConfigurationException;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The objects of policies, which are made as handler objects are. */
class PolicyObjectsTest {

  private static final String POLICY =
      """
      package demo.policy;
      import dev.signet.*;
      import dev.signet.identity.*;
      import java.util.concurrent.atomic.*;
      public final class Known implements CallerPolicy, AutoCloseable {
        public static final AtomicInteger MADE = new AtomicInteger();
        public static final AtomicInteger CLOSED = new AtomicInteger();
        private final String known;
        private Known(String known) { this.known = known; MADE.incrementAndGet(); }
        @HandlerFactory public static Known create() throws Exception { return new Known("oLin"); }
        @Override public boolean permits(WxContext caller) {
          return caller.openId().value().equals(known);
        }
        @Override public void close() { CLOSED.incrementAndGet(); }
      }
      """;

  private static final String HANDLERS =
      """
      package demo;
      import dev.signet.*;
      import demo.policy.Known;
      @RequirePolicy(Known.class)
      public final class A {
        @CloudFunction("first") public String first() { return "1"; }
        @CloudFunction("second") @RequirePolicy(Known.class) public String second() { return "2"; }
      }
      """;

  private static final String OTHER =
      """
      package demo;
      import dev.signet.*;
      public final class B {
        @CloudFunction("third") @RequirePolicy(demo.policy.Known.class)
        public static String third() { return "3"; }
        @CloudFunction("open") public static String open() { return "o"; }
      }
      """;

  @Test
  void oneObjectOfTheFactoryIsSharedByAllFunctionsThatNameIt() throws Exception {
    Compiled compiled = Compile.sources(POLICY, HANDLERS, OTHER).isClean();
    Functions functions = Functions.of(compiled);
    for (String function : new String[] {"first", "second", "third"}) {
      assertThat(functions.call(function, Functions.user("oLin"), "")).startsWith("OK");
      assertThat(functions.call(function, Functions.user("oMei"), ""))
          .startsWith("PERMISSION_DENIED");
    }
    assertThat(functions.call("open", Functions.user("oMei"), "")).startsWith("OK");
    ClassLoader loader = functions.loader();
    assertThat(count(loader, "MADE")).isEqualTo(1);
    assertThat(count(loader, "CLOSED")).isZero();
    functions.close();
    assertThat(count(loader, "CLOSED")).isEqualTo(1);
  }

  @Test
  void aPolicyThatCannotBeMadeKeepsTheHostFromStarting() {
    Compiled compiled =
        Compile.sources(POLICY.replace("return new Known(\"oLin\")", "return null"), HANDLERS)
            .isClean();
    assertThatThrownBy(() -> Functions.of(compiled))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("demo.policy.Known");
    assertThatThrownBy(
            () ->
                Functions.of(
                    Compile.sources(
                            POLICY.replace(
                                "return new Known(\"oLin\")",
                                "throw new java.io.IOException(\"no such table\")"),
                            HANDLERS)
                        .isClean()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("no such table");
  }

  private static int count(ClassLoader loader, String name) throws Exception {
    Field field = loader.loadClass("demo.policy.Known").getField(name);
    return ((AtomicInteger) field.get(null)).get();
  }
}
