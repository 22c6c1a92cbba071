package dev.signet.processor.generate.wrapper;

import static dev.signet.processor.testing.Functions.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls functions that take open data, as a host would. */
class OpenDataTest {

  private static final String INFO = "{\"keys\":[\"phone\"]}";

  private static final String HANDLER =
      """
      package demo.deep;
      import dev.signet.*;
      import dev.signet.identity.*;
      import dev.signet.opendata.*;
      import java.util.*;
      public class Handler {
        @CloudFunction("bind")
        public String bind(OpenId caller, OpenData<PhoneNumber> phone, String name) {
          return name + " has " + phone.value().phoneNumber() + " of " + phone.value().countryCode();
        }
        @CloudFunction("walk")
        public int walk(OpenData<WeRunData> run) {
          return run.value().days().stream().mapToInt(WeRunData.Steps::steps).sum();
        }
        @CloudFunction("profile")
        public String profile(OpenData<UserProfile> user) { return user.value().nickName(); }
        @CloudFunction("any")
        public Map<String, Object> any(OpenData<Map<String, Object>> data) { return data.value(); }
        @CloudFunction("maybe")
        public boolean maybe(@Nullable OpenData<PhoneNumber> phone) { return phone == null; }
        @interface Nullable {}
      }
      """;

  private static final String SOURCE =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.identity.*;
      import dev.signet.opendata.*;
      import java.util.*;
      public final class Source implements OpenDataSource {
        private Source() {}
        @HandlerFactory public static Source make() { return new Source(); }
        @Override public Optional<String> find(String cloudId, OpenId caller) {
          String data = "{\\"phoneNumber\\":\\"13900000000\\",\\"purePhoneNumber\\":\\"13900000000\\","
              + "\\"countryCode\\":\\"86\\",\\"watermark\\":{\\"appid\\":\\"wx0123456789abcdef\\",\\"timestamp\\":"
              + java.time.Instant.now().getEpochSecond() + "}}";
          return cloudId.equals("id-of-" + caller.value())
              ? Optional.of("{\\"cloudID\\":\\"" + cloudId + "\\",\\"data\\":" + data + "}")
              : Optional.empty();
        }
      }
      """;

  private static final String PACKAGE =
      "@dev.signet.opendata.OpenDataFrom(Source.class)\npackage demo;\n";

  private static Functions functions;

  private static Compiled compiled;

  @BeforeAll
  static void compile() {
    compiled = Compile.sources(HANDLER, SOURCE, PACKAGE);
    functions = Functions.of(compiled);
  }

  @AfterAll
  static void close() {
    functions.close();
  }

  private static String data(String fields) {
    return "{\"cloudID\":\"c\",\"data\":{"
        + fields
        + ",\"watermark\":{\"appid\":\""
        + Functions.APP
        + "\",\"timestamp\":"
        + Instant.now().getEpochSecond()
        + "}}}";
  }

  private static String phone() {
    return data(
        "\"phoneNumber\":\"13800000001\",\"purePhoneNumber\":\"13800000001\",\"countryCode\":\"86\"");
  }

  @Test
  void bindsWhatThePlatformVouchesFor() {
    assertThat(
            functions.callVouched(
                "bind", user("oA"), INFO, "{\"phone\":" + phone() + ",\"name\":\"Li\"}"))
        .isEqualTo("OK \"Li has 13800000001 of 86\"");
  }

  @Test
  void asksTheSourceOfThePackageAboveWhereThePlatformDoesNotVouch() {
    assertThat(functions.call("bind", user("oA"), "{\"phone\":\"id-of-oA\",\"name\":\"Li\"}"))
        .isEqualTo("OK \"Li has 13900000000 of 86\"");
    assertThat(functions.call("bind", user("oA"), "{\"phone\":\"id-of-oB\",\"name\":\"Li\"}"))
        .startsWith("OPEN_DATA_UNVERIFIED");
  }

  @Test
  void neverTakesTheDataOfAClient() {
    assertThat(functions.call("bind", user("oA"), "{\"phone\":" + phone() + ",\"name\":\"Li\"}"))
        .startsWith("OPEN_DATA_UNVERIFIED")
        .doesNotContain("138");
    assertThat(
            functions.callVouched(
                "bind",
                user("oA"),
                "{\"keys\":[\"name\"]}",
                "{\"phone\":" + phone() + ",\"name\":\"Li\"}"))
        .startsWith("OPEN_DATA_UNVERIFIED");
  }

  @Test
  void readsEachKindOfData() {
    String run =
        data("\"stepInfoList\":[{\"timestamp\":1,\"step\":3},{\"timestamp\":2,\"step\":4}]");
    assertThat(
            functions.callVouched(
                "walk", user("oA"), "{\"keys\":[\"run\"]}", "{\"run\":" + run + "}"))
        .isEqualTo("OK 7");
    String profile = data("\"openId\":\"oA\",\"unionId\":\"u\",\"nickName\":\"Li\",\"gender\":0");
    assertThat(
            functions.callVouched(
                "profile", user("oA"), "{\"keys\":[\"user\"]}", "{\"user\":" + profile + "}"))
        .isEqualTo("OK \"Li\"");
    assertThat(
            functions.callVouched(
                "any", user("oA"), "{\"keys\":[\"data\"]}", "{\"data\":" + profile + "}"))
        .isEqualTo("OK {\"nickName\":\"Li\",\"gender\":0}");
    assertThat(
            functions.callVouched(
                "any", user("oB"), "{\"keys\":[\"data\"]}", "{\"data\":" + profile + "}"))
        .startsWith("OPEN_DATA_UNVERIFIED");
  }

  @Test
  void aFieldThatIsAbsentIsMissingUnlessItMayBeNull() {
    assertThat(functions.call("bind", user("oA"), "{\"name\":\"Li\"}"))
        .startsWith("INVALID_ARGUMENT")
        .contains("\"path\":\"phone\"");
    assertThat(functions.call("maybe", user("oA"), "{}")).isEqualTo("OK true");
  }

  @Test
  void tellsClientsThatTheySendACloudId() {
    for (String file : new String[] {"signet-client.ts", "signet-client.d.ts"}) {
      assertThat(compiled.generated(file))
          .contains("export type CloudID = string | object;", "  phone: CloudID;")
          .doesNotContain("phoneNumber");
    }
    assertThat(compiled.generated("openapi.json"))
        .contains("\"x-signet-open-data\": \"PhoneNumber\"");
  }
}
