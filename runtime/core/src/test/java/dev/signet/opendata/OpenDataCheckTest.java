package dev.signet.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.ErrorCode;
import dev.signet.error.Refusal;
import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.WxContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md row 36: open data are bound only when somebody vouches for them. */
class OpenDataCheckTest {

  private static final String APP = "wx0000000000000001";
  private static final long NOW = 1_700_000_000L;
  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);
  private static final String VOUCHED = "{\"keys\":[\"phone\"]}";
  private static final String NUMBER = "13800000001";
  private static final WxContext CALLER =
      WxContext.direct(OpenId.of("oAlice"), AppId.of(APP)).build();

  private final List<String> asked = new ArrayList<>();

  private static OpenDataCheck check(String info) {
    return new OpenDataCheck(CALLER, info, Duration.ofMinutes(5), CLOCK);
  }

  /** Returns the number that was bound, or the code of the refusal. */
  private static String outcome(OpenDataCheck check, Object sent, OpenDataSource source)
      throws Exception {
    OpenData<PhoneNumber> phone = check.verified("phone", sent, OpenDataType.PHONE_NUMBER, source);
    Refusal refusal = check.refusal();
    if (refusal != null) {
      assertThat(phone).isNull();
      assertThat(refusal.toString()).contains("phone").doesNotContain(NUMBER, "oAlice", APP, "cid");
      return refusal.code().name();
    }
    return phone.value().phoneNumber();
  }

  private static Map<String, Object> watermark(Object appId, Object timestamp) {
    Map<String, Object> watermark = new HashMap<>();
    watermark.put("appid", appId);
    watermark.put("timestamp", timestamp);
    return watermark;
  }

  private static Map<String, Object> phone(Object watermark) {
    Map<String, Object> data = new HashMap<>();
    data.put("phoneNumber", NUMBER);
    data.put("purePhoneNumber", NUMBER);
    data.put("countryCode", "86");
    data.put("watermark", watermark);
    return data;
  }

  private static Map<String, Object> sent(Object data) {
    Map<String, Object> sent = new HashMap<>();
    sent.put("cloudID", "cid-1");
    sent.put("data", data);
    return sent;
  }

  private static Map<String, Object> genuine() {
    return sent(phone(watermark(APP, NOW - 10)));
  }

  private static Map<String, Object> error(Object code) {
    return Map.of("cloudID", "cid-1", "errCode", code, "errMsg", "cloudID expired.");
  }

  /** What was sent, and what becomes of it if the platform vouches for the field. */
  static Stream<Arguments> shapes() {
    Map<String, Object> without = genuine();
    without.remove("cloudID");
    Map<String, Object> noWatermark = phone(null);
    noWatermark.remove("watermark");
    return Stream.of(
        Arguments.of("the platform's object", genuine(), NUMBER),
        Arguments.of("without cloudID", without, NUMBER),
        Arguments.of("of another app", sent(phone(watermark("wx02", NOW))), "UNVERIFIED"),
        Arguments.of("appid no text", sent(phone(watermark(7, NOW))), "UNVERIFIED"),
        Arguments.of("appid null", sent(phone(watermark(null, NOW))), "UNVERIFIED"),
        Arguments.of("timestamp a text", sent(phone(watermark(APP, "" + NOW))), "UNVERIFIED"),
        Arguments.of(
            "timestamp a fraction",
            sent(phone(watermark(APP, BigDecimal.valueOf(NOW)))),
            "UNVERIFIED"),
        Arguments.of("timestamp null", sent(phone(watermark(APP, null))), "UNVERIFIED"),
        Arguments.of("timestamp huge", sent(phone(watermark(APP, Long.MAX_VALUE))), "UNVERIFIED"),
        Arguments.of("timestamp tiny", sent(phone(watermark(APP, Long.MIN_VALUE))), "EXPIRED"),
        Arguments.of("without watermark", sent(noWatermark), "UNVERIFIED"),
        Arguments.of("watermark no object", sent(phone(APP)), "UNVERIFIED"),
        Arguments.of("data no object", sent("data"), "UNVERIFIED"),
        Arguments.of("data null", sent(null), "UNVERIFIED"),
        Arguments.of("the data alone", phone(watermark(APP, NOW)), "UNVERIFIED"),
        Arguments.of("a text", "cid-1", "UNVERIFIED"),
        Arguments.of("a number", 7, "UNVERIFIED"),
        Arguments.of("a list", List.of(genuine()), "UNVERIFIED"),
        Arguments.of("an empty object", Map.of(), "UNVERIFIED"),
        Arguments.of("expired", error(-601006), "EXPIRED"),
        Arguments.of("another error", error(-601007), "UNVERIFIED"),
        Arguments.of("an error of another type", error("-601006"), "UNVERIFIED"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void bindsOnlyWhatIsWholeWhereThePlatformVouches(String what, Object sent, String outcome)
      throws Exception {
    assertThat(outcome(check(VOUCHED), sent, null)).endsWith(outcome);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void bindsNothingWhereThePlatformDoesNotVouch(String what, Object sent, String outcome)
      throws Exception {
    for (String info :
        Arrays.asList(
            null,
            "",
            "{}",
            "phone",
            "[\"phone\"]",
            "{\"keys\":\"phone\"}",
            "{\"keys\":{\"phone\":true}}",
            "{\"keys\":[\"Phone\",\"phone \",\"data.phone\"]}",
            "{\"keys\":[\"phone\",7]}",
            "{\"keys\":[\"a\"],\"keys\":[\"phone\"]}",
            "{\"keys\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"phone\"]}",
            "{\"keys\":[\"phone\"]} {}",
            "{\"keys\":[\"phone\"]" + " ".repeat(5000) + "}")) {
      assertThat(outcome(check(info), sent, null)).startsWith("OPEN_DATA_");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-300, 13800000001",
    "-301, OPEN_DATA_EXPIRED",
    "0, 13800000001",
    "60, 13800000001",
    "61, OPEN_DATA_UNVERIFIED"
  })
  void tellsTheAgeByTheWatermark(int seconds, String outcome) throws Exception {
    Object sent = sent(phone(watermark(APP, NOW + seconds)));
    assertThat(outcome(check(VOUCHED), sent, null)).isEqualTo(outcome);
  }

  @Test
  void refusesDataOfAnotherUser() throws Exception {
    for (Object openId : Arrays.asList("oBob", 7, null, "")) {
      Map<String, Object> data = phone(watermark(APP, NOW));
      data.put("openId", openId);
      assertThat(outcome(check(VOUCHED), sent(data), null)).isEqualTo("OPEN_DATA_UNVERIFIED");
    }
    Map<String, Object> own = phone(watermark(APP, NOW));
    own.put("openId", "oAlice");
    assertThat(outcome(check(VOUCHED), sent(own), null)).isEqualTo(NUMBER);
  }

  @Test
  void refusesDataOfAnotherKind() throws Exception {
    OpenDataCheck check = check(VOUCHED);
    assertThat(check.verified("phone", genuine(), OpenDataType.WE_RUN_DATA, null)).isNull();
    assertThat(check.refusal().code()).isEqualTo(ErrorCode.OPEN_DATA_UNVERIFIED);
    assertThat(check.refusal().reason()).isEqualTo("the open data in phone are of another kind");
  }

  @Test
  void refusesEverybodyWhoIsNoDirectCaller() throws Exception {
    WxContext shared =
        WxContext.shared(new SharedCaller(OpenId.of("oAlice"), AppId.of(APP), null))
            .appId(AppId.of(APP))
            .build();
    for (WxContext caller : Arrays.asList(null, shared)) {
      OpenDataCheck check = new OpenDataCheck(caller, VOUCHED, Duration.ofMinutes(5), CLOCK);
      assertThat(outcome(check, genuine(), this::answer)).isEqualTo("OPEN_DATA_UNVERIFIED");
    }
    assertThat(asked).isEmpty();
  }

  private Optional<String> answer(String cloudId, OpenId caller) {
    asked.add(cloudId + " of " + caller.value());
    return Optional.of(
        "{\"cloudID\":\"cid-1\",\"data\":{\"phoneNumber\":\"13900000002\",\"purePhoneNumber\":"
            + "\"13900000002\",\"countryCode\":\"86\",\"watermark\":{\"appid\":\""
            + APP
            + "\",\"timestamp\":"
            + NOW
            + "}}}");
  }

  @Test
  void asksTheSourceWithTheCallersOpenIdForWhatThePlatformDoesNotVouchFor() throws Exception {
    assertThat(outcome(check(null), "cid-1", this::answer)).isEqualTo("13900000002");
    assertThat(outcome(check(null), genuine(), this::answer)).isEqualTo("13900000002");
    assertThat(asked).containsExactly("cid-1 of oAlice", "cid-1 of oAlice");
    assertThat(outcome(check(VOUCHED), genuine(), this::answer)).isEqualTo(NUMBER);
    assertThat(asked).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\nb", "ä", "a\u0000"})
  void asksTheSourceForNothingThatIsNoCloudId(String text) throws Exception {
    assertThat(outcome(check(null), text, this::answer)).isEqualTo("OPEN_DATA_UNVERIFIED");
    assertThat(outcome(check(null), Map.of("cloudID", text), this::answer))
        .isEqualTo("OPEN_DATA_UNVERIFIED");
    assertThat(outcome(check(null), "x".repeat(1025), this::answer))
        .isEqualTo("OPEN_DATA_UNVERIFIED");
    assertThat(outcome(check(null), Map.of("cloudID", 7), this::answer))
        .isEqualTo("OPEN_DATA_UNVERIFIED");
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | UNVERIFIED",
        "[] | UNVERIFIED",
        "{\"data\":7} | UNVERIFIED",
        "{\"data\":{}} | UNVERIFIED",
        "no JSON with 13800000001 | UNVERIFIED",
        "{\"cloudID\":\"cid-2\",\"data\":{}} | UNVERIFIED",
        "{\"cloudID\":\"cid-1\",\"errCode\":-601006,\"errMsg\":\"cloudID expired.\"} | EXPIRED",
        "{\"errCode\":-1} | UNVERIFIED"
      })
  void checksWhatTheSourceAnswersAsWhatThePlatformSends(String answer, String outcome)
      throws Exception {
    assertThat(outcome(check(null), "cid-1", (id, caller) -> Optional.of(answer)))
        .endsWith(outcome);
    assertThat(outcome(check(null), "cid-1", (id, caller) -> Optional.empty()))
        .isEqualTo("OPEN_DATA_UNVERIFIED");
  }

  @Test
  void asksForNothingMoreAfterARefusal() throws Exception {
    OpenDataCheck check = check(null);
    check.verified("first", "", OpenDataType.PHONE_NUMBER, this::answer);
    check.verified("second", "cid-1", OpenDataType.PHONE_NUMBER, this::answer);
    assertThat(asked).isEmpty();
    assertThat(check.refusal().reason()).contains("first");
  }

  @Test
  void leavesIdentityOutOfDataOfAnyKind() throws Exception {
    Map<String, Object> data = phone(watermark(APP, NOW));
    data.put("openId", "oAlice");
    data.put("unionId", "uAlice");
    data.put("UNIONID", "uAlice");
    OpenData<Map<String, Object>> bound =
        check(VOUCHED).verified("phone", sent(data), OpenDataType.ANY, null);
    assertThat(bound.value()).containsOnlyKeys("phoneNumber", "purePhoneNumber", "countryCode");
    assertThat(bound.timestamp()).isEqualTo(Instant.ofEpochSecond(NOW));
    assertThat(bound.appId()).isEqualTo(AppId.of(APP));
  }

  @Test
  void showsNothingOfTheDataInALog() {
    PhoneNumber number = PhoneNumber.of(NUMBER, NUMBER, "86");
    assertThat(number).hasToString("****01");
    assertThat(PhoneNumber.of("12345", "12345", "86")).hasToString("****");
    assertThat(OpenData.of(Map.of("secret", "s3"), AppId.of(APP), Instant.EPOCH).toString())
        .doesNotContain("s3", APP);
    assertThat(UserProfile.of("Li", "https://x", 1)).hasToString("UserProfile[****]");
  }
}
