package dev.signet.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a field read alone equals the one read among all fields. */
class PlatformFieldTest {

  private static final String[] NAMES = {
    "WX_UNIONID",
    "UNIONID",
    "WX_CLIENTIP",
    "WX_CLIENTIPV6",
    "CLIENTIP",
    "WX_ENV",
    "ENV",
    "TCB_ENV",
    "SCF_NAMESPACE",
    "WX_OPENID",
    "WX_",
    "WX_WX_UNIONID",
    "WX_UNIONIDS",
    "XWX_UNIONID",
    "",
    "WX_CONTEXT_KEYS",
    "WX_API_TOKEN",
    "TCB_SOURCE",
    "FOO",
    "wx_unionid"
  };
  private static final String[] VALUES = {"", "a", "b", "7", " "};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void readAloneIsTheSameAsAmongAll(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      Map<String, String> variables = variables(random);
      PlatformContext context = PlatformContext.of(variables);

      for (PlatformVariable variable :
          new PlatformVariable[] {
            PlatformVariable.WX_UNIONID,
            PlatformVariable.WX_CLIENTIP,
            PlatformVariable.WX_CLIENTIPV6
          }) {
        assertThat(context.field(variable))
            .as("%s in %s", variable, variables)
            .isEqualTo(context.fields().get(variable.fieldName()));
      }
      assertThat(context.env()).as("%s", variables).isEqualTo(context.fields().get("ENV"));
    }
  }

  private static Map<String, String> variables(Random random) {
    Map<String, String> variables = new HashMap<>();
    StringBuilder keys = new StringBuilder();
    for (int key = random.nextInt(6); key > 0; key--) {
      keys.append(NAMES[random.nextInt(NAMES.length)]).append(random.nextInt(9) == 0 ? ",," : ",");
    }
    if (random.nextInt(2) == 0 && keys.length() > 0) {
      keys.setLength(keys.length() - 1);
    }
    if (random.nextInt(9) > 0) {
      variables.put("WX_CONTEXT_KEYS", keys.toString());
    }
    for (String name : NAMES) {
      if (!name.equals("WX_CONTEXT_KEYS") && random.nextInt(3) > 0) {
        variables.put(name, VALUES[random.nextInt(VALUES.length)]);
      }
    }
    return variables;
  }
}
