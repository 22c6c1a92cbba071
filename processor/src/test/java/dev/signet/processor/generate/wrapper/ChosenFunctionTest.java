package dev.signet.processor.generate.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.FunctionChoice;
import dev.signet.host.HostSettings;
import dev.signet.ingress.ScfEventIngress;
import dev.signet.json.wire.JsonLimits;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests how a host that runs one function finds it in what the compiler wrote. */
class ChosenFunctionTest {

  private static final Pattern ENTRY =
      Pattern.compile("\"name\":\"([^\"]+)\",\"description\":\"\",\"handler\":\"([^\"]+)\"");

  private static final String ORDERS =
      """
      package demo.orders;
      import dev.signet.*;
      import java.util.concurrent.atomic.*;
      public final class Orders {
        public static final AtomicInteger MADE = new AtomicInteger();
        public Orders() { MADE.incrementAndGet(); }
        @CloudFunction("listOrders") @AllowAnonymous public int list() { return 1; }
        @CloudFunction("close-order") @AllowAnonymous public int close() { return 2; }
        public static final class Nested {
          @CloudFunction("nested") @AllowAnonymous public int nested() { return 3; }
        }
      }
      """;

  private static final String USERS =
      """
      package demo.users;
      import dev.signet.*;
      import java.util.concurrent.atomic.*;
      public final class Users {
        public static final AtomicInteger MADE = new AtomicInteger();
        public Users() { MADE.incrementAndGet(); }
        @CloudFunction("whoami") @AllowAnonymous public int whoami() { return 4; }
      }
      """;

  private final Compiled compiled = Compile.sources(ORDERS, USERS).isClean();
  private final ClassLoader loader = compiled.load();

  @Test
  void everyHandlerStringOfTheManifestFindsItsFunction() {
    Matcher entry = ENTRY.matcher(compiled.generated("META-INF/signet/functions.json"));
    int count = 0;
    while (entry.find()) {
      assertThat(chosen("_HANDLER", entry.group(2))).isEqualTo(entry.group(1));
      count++;
    }
    assertThat(count).isEqualTo(4);
  }

  @Test
  void theHandlerObjectsOfOtherClassesAreNotMade() throws Exception {
    assertThat(chosen("SIGNET_FUNCTION", "close-order")).isEqualTo("close-order");
    assertThat(made("demo.orders.Orders")).isEqualTo(1);
    assertThat(made("demo.users.Users")).isZero();

    assertThat(chosen("SIGNET_FUNCTION", "nested")).isEqualTo("nested");
    assertThat(made("demo.users.Users")).isZero();
  }

  private int made(String handler) throws Exception {
    return ((AtomicInteger) loader.loadClass(handler).getField("MADE").get(null)).get();
  }

  private String chosen(String name, String value) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SIGNET_INGRESS", "scf-event");
    environment.put(name, value);
    HostSettings settings =
        HostSettings.read(environment, List.of(ScfEventIngress.NAME), JsonLimits.EVENT_BYTES);
    try (FunctionChoice choice = FunctionChoice.load(loader, settings, environment)) {
      return choice.function().descriptor().name();
    }
  }
}
