package dev.signet.dev.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedBodyTest {

  private static MarkedBody of(String body) {
    return MarkedBody.of(
        body.getBytes(StandardCharsets.UTF_8), new StrictJson(JsonLimits.defaults()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{ \"a\" : 1.0 }",
        "no JSON $openData",
        "{ \"a\" : \"$openData\" }",
        "{ \"a\" : {\"$openData\":{}, \"b\":1} }",
        "{ \"a\" : [{\"$openData\":{}}] }"
      })
  void aBodyWithoutAMarkIsSentAsItIs(String body) {
    assertThat(of(body).sent()).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
    assertThat(of(body).openData().isEmpty()).isTrue();
  }

  @Test
  void aCloudIdIsSentInThePlaceOfAMark() {
    MarkedBody body = of("{\"phone\":{\"$openData\":{\"phoneNumber\":\"1\"}},\"name\":\"Li\"}");
    assertThat(new String(body.sent(), StandardCharsets.UTF_8))
        .isEqualTo("{\"phone\":\"simulated-phone\",\"name\":\"Li\"}");
    assertThat(body.openData().isEmpty()).isFalse();
  }
}
