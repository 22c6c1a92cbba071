package dev.signet.processor.generate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

/** Where readers and tools see the rules of a function. */
class RulesKnownByNameTest {

  private final Compiled compiled =
      Compile.sources(
              """
              package demo;
              import dev.signet.*;
              import dev.signet.identity.*;
              public class H {
                public enum Role { ADMIN }
                @RequirePolicy(Roles.class) public @interface RequireRole { Role value(); }
                @RequirePolicy(Limit.class) public @interface Limited {
                  long max();
                  String[] zones() default {"eu", "cn"};
                }
                public static class Roles { boolean permits(OpenId id, Role role) { return true; } }
                public static class Limit {
                  boolean permits(@FromPayload("sum") long sum, long max, String... zones) {
                    return true;
                  }
                }
                @CloudFunction("refund") @RequireRole(Role.ADMIN) @Limited(max = 5)
                public void refund(long sum) {}
              }
              """)
          .isClean();

  @Test
  void theManifestHasEachWithItsValuesAndItsPolicy() {
    assertThat(compiled.generated("META-INF/signet/functions.json").replaceAll("\\s+", ""))
        .contains(
            "\"rules\":[{\"name\":\"RequireRole\",\"annotation\":\"demo.H.RequireRole\","
                + "\"values\":{\"value\":\"ADMIN\"},\"policy\":\"demo.H.Roles\","
                + "\"needs\":\"caller\"},"
                + "{\"name\":\"Limited\",\"annotation\":\"demo.H.Limited\","
                + "\"values\":{\"max\":5,\"zones\":[\"eu\",\"cn\"]},\"policy\":\"demo.H.Limit\","
                + "\"needs\":\"payload\"}]",
            "\"policies\":[]");
  }

  @Test
  void theOpenApiDocumentHasThemAndTheClientTellsNoValues() {
    assertThat(compiled.generated("openapi.json"))
        .contains(
            "x-signet-rules", "RequireRole(ADMIN)", "Limited(max=5,zones={\\\"eu\\\",\\\"cn\\\"})");
    assertThat(compiled.generated("signet-client.ts"))
        .contains("Needs: a WeChat user, RequireRole, Limited.")
        .doesNotContain("ADMIN");
  }
}
