package dev.signet.scf;

import static dev.signet.scf.ScfHarness.APP;
import static dev.signet.scf.ScfHarness.MINI_PROGRAM;
import static dev.signet.scf.ScfHarness.SEEN_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.signet.identity.Requirement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the event as a payload: without userInfo, read strictly, and within limits. */
class ScfPayloadTest {

  private static final TypeReference<Map<String, Object>> ANY_OBJECT = new TypeReference<>() {};

  private final TestFunction echo = TestFunction.echo(ANY_OBJECT);

  @Test
  void neverHandsTheTopLevelUserInfoToAPayload() {
    ScfHarness scf = ScfHarness.of(echo, MINI_PROGRAM);
    Map<String, Object> nested = Map.of("userInfo", Map.of("nickName", "A"));
    Map<String, Object> event =
        Map.of("userInfo", Map.of("openId", "oAlice", "appId", APP), "n", 1, "nested", nested);

    assertThat(scf.call(event)).isEqualTo(Map.of("n", 1, "nested", nested));
    assertThat(
            scf.callText(
                "{\"userInfo\":{\"openId\":\"oAlice\",\"appId\":\"" + APP + "\"},\"n\":1}"))
        .isEqualTo("{\"n\":1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":1,\"b\":1}}",
        "{\"userInfo\":{},\"userInfo\":{}}",
        "{\"userInfo\":{\"openId\":\"oA\",\"openI\\u0064\":\"oB\"}}",
        "{\"a\":[{\"x\":{\"y\":1,\"\\u0079\":2}}]}",
        "{} {}",
        "{}]",
        "{}null",
        "[]",
        "null",
        "\"{}\"",
        "1",
        "{",
        "x",
        "{\"a\":1}//",
        "{a:1}",
        "{\"a\":01}",
        "{\"a\":+1}"
      })
  void refusesTextThatIsNotOneStrictObject(String text) {
    ScfHarness scf = ScfHarness.of(echo, SEEN_SOURCE);

    assertThat(scf.callText(text)).startsWith("{\"code\":\"INVALID_ARGUMENT\"");
    assertThat(echo.calls()).isZero();
    assertThat(scf.lines()).contains("\"outcome\":\"INVALID_ARGUMENT\"").contains("request-1");
  }

  @Test
  void refusesTextForAFunctionWithoutAPayloadToo() {
    TestFunction ping = TestFunction.whoami(Requirement.ANONYMOUS);

    assertThat(ScfHarness.of(ping, SEEN_SOURCE).callText("{}{}")).contains("INVALID_ARGUMENT");
    assertThat(ping.calls()).isZero();
  }

  @Test
  void refusesTextOverTheSizeLimitAndTakesTextAtIt() {
    ScfHarness scf = ScfHarness.of(echo, SEEN_SOURCE, "SIGNET_MAX_BODY_BYTES", "1024");
    String frame = "{\"a\":\"\"}";
    String most = "{\"a\":\"" + "x".repeat(1024 - frame.length()) + "\"}";

    assertThat(scf.callText(most)).isEqualTo(most);
    assertThat(scf.callText(most + " ")).startsWith("{\"code\":\"PAYLOAD_TOO_LARGE\"");
  }

  @Test
  void refusesAnEventThatIsNestedTooDeeply() {
    ScfHarness scf = ScfHarness.of(echo, SEEN_SOURCE);
    Object deep = 1;
    for (int i = 0; i < 100_000; i++) {
      deep = List.of(deep);
    }

    assertThat(scf.outcome(Map.of("a", deep))).isEqualTo("INVALID_ARGUMENT");
    assertThat(scf.callText("{\"a\":" + "[".repeat(100_000))).contains("INVALID_ARGUMENT");
    assertThat(echo.calls()).isZero();
  }

  @Test
  void expandsNoNumberWithAHugeExponent() {
    BigDecimal bomb = new BigDecimal("1e1000000000");
    ScfHarness whole =
        ScfHarness.of(
            TestFunction.echo(new TypeReference<Map<String, BigInteger>>() {}), SEEN_SOURCE);
    ScfHarness decimal =
        ScfHarness.of(
            TestFunction.echo(new TypeReference<Map<String, BigDecimal>>() {}), SEEN_SOURCE);

    assertThat(whole.outcome(Map.of("n", bomb))).isEqualTo("INVALID_ARGUMENT");
    assertThat(whole.callText("{\"n\":1e1000000000}")).contains("INVALID_ARGUMENT");
    assertThat(decimal.call(Map.of("n", bomb))).isEqualTo(Map.of("n", bomb));
    assertThat(decimal.callText("{\"n\":1e1000000000}")).isEqualTo("{\"n\":1E+1000000000}");
  }

  @Test
  void refusesANumberOfAMillionDigits() {
    ScfHarness scf = ScfHarness.of(echo, SEEN_SOURCE);

    assertThat(scf.callText("{\"n\":" + "9".repeat(1_000_000) + "}")).contains("INVALID_ARGUMENT");
  }

  @Test
  void loadsNoClassThatAnEventNames() {
    ScfHarness scf = ScfHarness.of(echo, SEEN_SOURCE);
    Map<String, Object> gadget = new HashMap<>();
    gadget.put("@class", "javax.swing.JEditorPane");
    gadget.put("@type", List.of("com.sun.rowset.JdbcRowSetImpl", Map.of()));

    assertThat(scf.call(gadget)).isEqualTo(gadget);
  }

  @Test
  void refusesAValueThatJsonDoesNotHave() {
    ScfHarness scf = ScfHarness.of(echo, SEEN_SOURCE);

    assertThat(scf.outcome(Map.of("a", new Object()))).isEqualTo("INVALID_ARGUMENT");
    assertThat(scf.outcome(Map.of("a", new byte[] {1}))).isEqualTo("INVALID_ARGUMENT");
  }

  @Test
  void keepsTheNumbersOfAnEventAsPreciseAsTheyCame() {
    ScfHarness scf =
        ScfHarness.of(
            TestFunction.echo(new TypeReference<Map<String, BigDecimal>>() {}), SEEN_SOURCE);
    BigDecimal precise = new BigDecimal("12345678901234567890.123456789012345");

    assertThat(scf.call(Map.of("n", precise))).isEqualTo(Map.of("n", precise));
    assertThat(scf.callText("{\"n\":" + precise + "}")).isEqualTo("{\"n\":" + precise + "}");
  }

  @Test
  void handsNumbersOverAsTheSameTypesWhicheverWayTheyCame() {
    List<Object> seen = new ArrayList<>();
    ScfHarness scf =
        ScfHarness.of(
            TestFunction.taking(
                ANY_OBJECT,
                (caller, payload) -> {
                  seen.add(payload);
                  return null;
                }),
            SEEN_SOURCE);
    BigInteger big = new BigInteger("123456789012345678901");
    Map<String, Object> numbers = Map.of("i", 1, "l", 5_000_000_000L, "d", 0.5, "b", big);

    scf.call(numbers);
    scf.callText("{\"i\":1,\"l\":5000000000,\"d\":0.5,\"b\":" + big + "}");

    assertThat(seen).containsExactly(numbers, numbers);
  }

  @Test
  void doesNotChangeTheEventItWasGiven() {
    Map<String, Object> event = new HashMap<>();
    event.put("userInfo", new HashMap<>(Map.of("openId", "oAlice", "appId", APP)));
    event.put("list", new ArrayList<>(List.of(1)));
    Map<String, Object> before = Map.copyOf(event);

    ScfHarness.of(echo, MINI_PROGRAM).call(event);

    assertThat(event).isEqualTo(before);
  }

  @Test
  void refusesInTheLanguageThatIsSet() {
    ScfHarness english = ScfHarness.of(echo, MINI_PROGRAM);
    ScfHarness chinese = ScfHarness.of(echo, MINI_PROGRAM, "SIGNET_LANG", "zh_CN");

    assertThat(english.callText("[]")).contains("the payload must be a JSON object");
    assertThat(chinese.callText("[]")).contains("请求数据必须是 JSON 对象");
  }
}
