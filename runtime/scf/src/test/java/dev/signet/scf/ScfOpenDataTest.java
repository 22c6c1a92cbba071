package dev.signet.scf;

import static dev.signet.scf.ScfHarness.APP;
import static dev.signet.scf.ScfHarness.MINI_PROGRAM;
import static dev.signet.scf.ScfHarness.SEEN_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.opendata.OpenData;
import dev.signet.opendata.OpenDataCheck;
import dev.signet.opendata.OpenDataType;
import dev.signet.opendata.PhoneNumber;
import dev.signet.opendata.SentOpenData;
import dev.signet.support.PayloadFields;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md row 36 for event functions: the platform's word counts only in its own call. */
class ScfOpenDataTest {

  private static final String NUMBER = "13800000001";
  private static final String INFO = "{\"keys\":[\"phone\"]}";
  private static final String KEYS = "WX_OPENID,WX_APPID,WX_OPEN_DATA_INFO";

  private final Bind function = new Bind();

  /** The event as the platform makes it of {@code {phone: wx.cloud.CloudID(id)}}. */
  private static Map<String, Object> event(String openId, String appId, long age) {
    Map<String, Object> data = new HashMap<>();
    data.put("phoneNumber", NUMBER);
    data.put("purePhoneNumber", NUMBER);
    data.put("countryCode", "86");
    long timestamp = Instant.now().getEpochSecond() - age;
    data.put("watermark", Map.of("appid", appId, "timestamp", timestamp));
    Map<String, Object> event = new HashMap<>(ScfHarness.eventOf(openId));
    event.put("phone", Map.of("cloudID", "c", "data", data));
    return event;
  }

  private static void platformNames(ScfHarness scf, String openId) {
    scf.seen("TCB_SOURCE", "wx_client", "WX_CONTEXT_KEYS", KEYS);
    scf.seen("WX_OPENID", openId, "WX_APPID", APP);
  }

  @ParameterizedTest
  @ValueSource(strings = {SEEN_SOURCE, MINI_PROGRAM})
  void bindsWhatThePlatformNames(String ingress) {
    ScfHarness scf = ScfHarness.of(function, ingress);
    platformNames(scf, "oA");
    scf.seen("WX_OPEN_DATA_INFO", INFO);
    assertThat(scf.call(event("oA", APP, 5))).isEqualTo(NUMBER);
    assertThat(scf.lines()).doesNotContain(NUMBER);
  }

  @Test
  void bindsItOutOfAnEventThatIsTextToo() {
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);
    platformNames(scf, "oA");
    scf.seen("WX_OPEN_DATA_INFO", INFO);
    assertThat(
            scf.callText(
                "{\"userInfo\":{\"openId\":\"oA\",\"appId\":\""
                    + APP
                    + "\"},\"phone\":{\"cloudID\":\"c\",\"data\":{\"phoneNumber\":\"1\","
                    + "\"purePhoneNumber\":\"1\",\"countryCode\":\"86\",\"watermark\":{\"appid\":\""
                    + APP
                    + "\",\"timestamp\":"
                    + Instant.now().getEpochSecond()
                    + "}}}}"))
        .isEqualTo("\"1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {SEEN_SOURCE, MINI_PROGRAM})
  void lendsTheWordOfACallToNoForgedEventAfterIt(String ingress) {
    ScfHarness scf = ScfHarness.of(function, ingress);
    platformNames(scf, "oA");
    scf.seen("WX_OPEN_DATA_INFO", INFO);
    assertThat(scf.outcome(event("oA", APP, 5))).isEqualTo("OK");

    platformNames(scf, "oA");
    assertThat(scf.outcome(event("oA", APP, 5))).isEqualTo("OPEN_DATA_UNVERIFIED");
    assertThat(function.calls).isEqualTo(1);
    assertThat(scf.lines()).doesNotContain(NUMBER);
  }

  @Test
  void takesThePlatformsWordOnlyWithTheUserWhomItNames() {
    ScfHarness scf = ScfHarness.of(function, MINI_PROGRAM);
    scf.seen("WX_CONTEXT_KEYS", KEYS, "WX_OPEN_DATA_INFO", INFO);
    assertThat(scf.outcome(event("oA", APP, 5))).isEqualTo("OPEN_DATA_UNVERIFIED");

    scf.seen("WX_OPEN_DATA_INFO", INFO, "WX_OPENID", "oA", "WX_APPID", APP);
    assertThat(scf.outcome(event("oA", APP, 5))).isEqualTo("OPEN_DATA_UNVERIFIED");

    scf.seen("WX_CONTEXT_KEYS", "WX_OPENID", "WX_OPENID", "oA", "WX_OPEN_DATA_INFO", INFO);
    assertThat(scf.outcome(event("oA", APP, 5))).isEqualTo("OPEN_DATA_UNVERIFIED");

    platformNames(scf, "oB");
    scf.seen("WX_OPEN_DATA_INFO", INFO);
    assertThat(scf.outcome(event("oA", APP, 5))).isEqualTo("IDENTITY_REJECTED");
    assertThat(function.calls).isZero();
  }

  @ParameterizedTest
  @CsvSource({"wx0000000000000002, 5, OPEN_DATA_UNVERIFIED", APP + ", 400, OPEN_DATA_EXPIRED"})
  void refusesAnotherAppsAndOldData(String appId, long age, String outcome) {
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);
    platformNames(scf, "oA");
    scf.seen("WX_OPEN_DATA_INFO", INFO);
    assertThat(scf.outcome(event("oA", appId, age))).isEqualTo(outcome);
    assertThat(function.calls).isZero();
  }

  @Test
  void takesTheAgeThatTheOperatorSets() {
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE, "SIGNET_OPEN_DATA_SECONDS", "3600");
    platformNames(scf, "oA");
    scf.seen("WX_OPEN_DATA_INFO", INFO);
    assertThat(scf.outcome(event("oA", APP, 400))).isEqualTo("OK");
  }

  @Test
  void tellsAnExpiredCloudId() {
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);
    platformNames(scf, "oA");
    Map<String, Object> event = new HashMap<>(ScfHarness.eventOf("oA"));
    event.put("phone", Map.of("cloudID", "c", "errCode", -601006, "errMsg", "cloudID expired."));
    assertThat(scf.call(event))
        .hasFieldOrPropertyWithValue("code", "OPEN_DATA_EXPIRED")
        .hasFieldOrPropertyWithValue(
            "message", "the open data in phone have expired; ask the user again");
  }

  @Test
  void refusesWhatThePlatformLeavesAsItIsInsideAnotherField() {
    ScfHarness scf = ScfHarness.of(function, SEEN_SOURCE);
    platformNames(scf, "oA");
    scf.seen("WX_OPEN_DATA_INFO", INFO);
    Map<String, Object> event = new HashMap<>(ScfHarness.eventOf("oA"));
    event.put("phone", List.of(event("oA", APP, 5).get("phone")));
    assertThat(scf.outcome(event)).isEqualTo("OPEN_DATA_UNVERIFIED");
  }

  /** A function that answers the phone number, as the compiler would write it. */
  private static final class Bind implements FunctionHandler {

    private static final PayloadFields FIELDS =
        PayloadFields.none().required("phone", SentOpenData.CODEC);

    private int calls;

    @Override
    public FunctionDescriptor descriptor() {
      return FunctionDescriptor.of("bind", Requirement.CALLER).withPayload().withOpenData();
    }

    @Override
    public Object decode(JsonParser in) throws IOException {
      return FIELDS.read(in);
    }

    @Override
    public void openData(OpenDataCheck check, Object payload) throws Exception {
      Object[] values = (Object[]) payload;
      values[0] = check.verified("phone", values[0], OpenDataType.PHONE_NUMBER, null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object invoke(
        InvocationContext invocation, WxContext caller, Object user, Object payload) {
      calls++;
      return ((OpenData<PhoneNumber>) ((Object[]) payload)[0]).value().phoneNumber();
    }

    @Override
    public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
      out.writeString((String) result);
    }
  }
}
