package dev.signet.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the scan, which makes no strings, with a simple reference that lower-cases, folds and
 * keeps maps. Both must decide alike on any headers.
 */
class HeaderScanReferenceTest {

  private static final String[] IDENTITY = {
    "x-wx-openid",
    "x-wx-appid",
    "x-wx-unionid",
    "x-wx-source",
    "x-wx-env",
    "x-wx-from-openid",
    "x-wx-from-appid",
    "x-wx-from-unionid"
  };
  private static final String[] NAMES = {
    "x-wx-openid",
    "x-wx-appid",
    "x-wx-unionid",
    "x-wx-source",
    "x-wx-env",
    "x-wx-from-openid",
    "x-wx-from-appid",
    "x-wx-from-unionid",
    "host",
    "connection",
    "x-original-forwarded-for",
    "x-request-id",
    "user-agent",
    "x-wx-",
    "x-wx-open",
    "x-wx-openids",
    "x",
    "",
    "x-wx-openie",
    "content-type",
    "xx-wx-openid",
    "x-wx-cloudbase-access-token",
    "hosts",
    "h"
  };
  private static final String[] VALUES = {
    "oUser",
    "wx1",
    "",
    "a,b",
    "a b",
    "\u0000",
    "\u007f",
    "\u00e9",
    "\u4e2d",
    "\t",
    "~",
    "!",
    ",",
    "wx_client,scf",
    "close",
    "keep-alive, X-WX-OPENID",
    "x_wx_source ,close",
    "X-WX-OPENID,",
    ",,\tx-wx-f\u0131om-appid\u0000",
    " x-w\u00d7-env",
    "upgrade , x-wx-un\u0130on\u0131d",
    "x-wx-"
  };
  private static final String[] LOOK_ALIKES = {
    "i\u0130", "i\u0131", "s\u017f", "k\u212a", "-_", "-\u2010", "-.", "x\u0445", "o0", "w\uff37"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void saysOfRandomHeadersWhatTheSlowWaySays(long seed) {
    Random random = new Random(seed);
    int rejected = 0;
    for (int round = 0; round < 2_000; round++) {
      String[] headers = headers(random);
      rejected += sameOf(headers) ? 1 : 0;
    }
    assertThat(rejected).isBetween(200, 1_800);
  }

  @Test
  void saysOfEveryCharacterInANameWhatTheSlowWaySays() {
    for (String name : IDENTITY) {
      for (int at = 0; at < name.length(); at++) {
        for (char c = 0; c < 0x2200; c++) {
          sameOf(name.substring(0, at) + c + name.substring(at + 1), "v");
        }
      }
    }
  }

  @Test
  void saysOfEveryCharacterInAValueWhatTheSlowWaySays() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      sameOf("X-WX-OPENID", "o" + (char) c);
      sameOf("X-WX-SOURCE", (char) c + "o");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {511, 512, 513})
  void saysOfALongValueWhatTheSlowWaySays(int length) {
    sameOf("X-WX-OPENID", "o".repeat(length), "X-WX-OPENID", "o");
    sameOf("X-WX-OPENID", "o", "X-WX-OPENID", "o".repeat(length));
    sameOf("X-WX-OPENID", " ".repeat(length));
  }

  /** Checks that scan and reference agree, and returns whether both reject the headers. */
  private static boolean sameOf(String... headers) {
    CloudRunHeaders fast = new CloudRunHeaders();
    RequestHeaders.of(headers).forEach(fast);
    Reference slow = new Reference();
    RequestHeaders.of(headers).forEach(slow::line);

    String reason = fast.refusal() == null ? null : fast.refusal().reason();
    assertThat(reason).as("%s", List.of(headers)).isEqualTo(slow.problem);
    assertThat(fast.host()).as("%s", List.of(headers)).isEqualTo(slow.single("host"));
    assertThat(fast.clientAddress())
        .as("%s", List.of(headers))
        .isEqualTo(slow.single("x-original-forwarded-for"));
    if (reason == null) {
      String fields = describe(fast.fields().decide(IngressSettings.none(), true));
      assertThat(fields).as("%s", List.of(headers)).isEqualTo(describe(slow.decide()));
    }
    return reason != null;
  }

  private static String describe(IngressDecision decision) {
    return decision.refusal().map(Refusal::toString).orElse("")
        + decision
            .caller()
            .map(
                caller ->
                    List.of(
                            caller.findOpenId().map(id -> id.value()),
                            caller.findAppId().map(id -> id.value()),
                            caller.unionId().map(id -> id.value()),
                            caller.sharedCaller().map(shared -> shared.fromOpenId().value()),
                            caller.sharedCaller().map(shared -> shared.fromAppId().value()),
                            caller.source().map(Object::toString),
                            caller.env(),
                            caller.clientIp(),
                            caller.clientIpv6())
                        .toString())
            .orElse("");
  }

  private static String[] headers(Random random) {
    List<String> headers = new ArrayList<>();
    for (int line = random.nextInt(9); line > 0; line--) {
      boolean plain = random.nextInt(3) > 0;
      String name = NAMES[random.nextInt(random.nextInt(3) > 0 ? 11 : NAMES.length)];
      headers.add(mutated(name, plain ? 1 : 4, random));
      headers.add(plain ? "wx_client" : VALUES[random.nextInt(VALUES.length)]);
    }
    return headers.toArray(String[]::new);
  }

  private static String mutated(String name, int kinds, Random random) {
    char[] changed = name.toCharArray();
    for (int i = 0; i < changed.length; i++) {
      if (random.nextInt(3) == 0) {
        changed[i] = Character.toUpperCase(changed[i]);
      } else if (kinds > 1 && random.nextInt(8) == 0) {
        for (String pair : LOOK_ALIKES) {
          changed[i] = changed[i] == pair.charAt(0) ? pair.charAt(1) : changed[i];
        }
      }
    }
    return new String(changed) + (kinds > 1 && random.nextInt(20) == 0 ? " " : "");
  }

  /**
   * The rules of the security model in the form of the first implementation, without any concern
   * for speed.
   */
  private static final class Reference {
    private final Set<String> names = Set.of(IDENTITY);
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private String problem;

    String single(String name) {
      return repeated.contains(name) ? null : values.get(name);
    }

    IngressDecision decide() {
      return new IdentityFields()
          .openId(values.get("x-wx-openid"))
          .appId(values.get("x-wx-appid"))
          .unionId(values.get("x-wx-unionid"))
          .fromOpenId(values.get("x-wx-from-openid"))
          .fromAppId(values.get("x-wx-from-appid"))
          .fromUnionId(values.get("x-wx-from-unionid"))
          .source(values.get("x-wx-source"))
          .env(values.get("x-wx-env"))
          .clientIp(single("x-original-forwarded-for"))
          .clientIpv6(single("x-original-forwarded-for"))
          .decide(IngressSettings.none(), true);
    }

    void line(String name, String value) {
      String lower = lower(name);
      if (lower.equals("connection")) {
        for (String token : value.split(",", -1)) {
          if (names.contains(folded(lower(token.trim())))) {
            problem = "the Connection header names an identity header";
          }
        }
      } else if (names.contains(folded(lower))) {
        identity(lower, value);
      } else if (values.put(lower, value) != null) {
        repeated.add(lower);
      }
    }

    private void identity(String lower, String value) {
      String characters = lower.equals("x-wx-source") ? "[!-~]*" : "[!-+\\--~]*";
      if (!names.contains(lower)) {
        problem = "a header imitates an identity header";
      } else if (values.put(lower, value) != null) {
        problem = "an identity header came more than once";
      } else if (value.length() > 512) {
        problem = "an identity header is too long";
      } else if (!value.matches(characters)) {
        problem = "an identity header has a character that it never has";
      }
    }

    private static String lower(String text) {
      StringBuilder lower = new StringBuilder();
      for (char c : text.toCharArray()) {
        lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      }
      return lower.toString();
    }

    private static String folded(String lower) {
      return lower
          .replace('_', '-')
          .replace('\u0130', 'i')
          .replace('\u0131', 'i')
          .replace('\u017f', 's')
          .replace('\u212a', 'k');
    }
  }
}
