package dev.signet.ingress;

import static dev.signet.ingress.CloudbaseGatewayIngressTest.verify;
import static dev.signet.ingress.ContextHeader.CONTEXT;
import static dev.signet.ingress.ContextHeader.base64;
import static dev.signet.ingress.ContextHeader.concat;
import static dev.signet.ingress.ContextHeader.gzip;
import static dev.signet.ingress.ContextHeader.gzipped;
import static dev.signet.ingress.ContextHeader.plain;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgedCloudbaseContextTest {

  private static final byte[] JSON = CONTEXT.getBytes(StandardCharsets.UTF_8);

  @Test
  void refusesWhatIsNotStrictBase64() {
    String fine = plain("{\"a\":\"bbb\"}");
    assertThat(fine).endsWith("=").doesNotEndWith("==");

    refuses(fine + "=");
    refuses(fine.substring(0, fine.length() - 1));
    refuses(fine.substring(0, fine.length() - 2));
    refuses(fine.substring(1));
    refuses("=" + fine);
    refuses(fine + "AAAA");
    refuses(fine.replace("ey", "e-"));
    refuses(fine.replace("ey", "e_"));
    refuses("*");
    refuses("=");
    refuses(CONTEXT.replace(",", ""));
    refuses(nonCanonical(fine));
  }

  @Test
  void refusesMoreThan64KibInflated() {
    int room = 64 * 1024 - JSON.length - 1;

    assertThat(decode(gzip(padded(room - 1))).caller()).isPresent();
    assertThat(decode(gzip(padded(room))).caller()).isPresent();
    refuses(base64(gzip(padded(room + 1))));
    refuses(base64(gzip(padded(50_000_000 / 8))));
  }

  @Test
  void refusesAHeaderOver16Kib() {
    refuses(plain(CONTEXT.replace("}}", "}, \"x\":\"" + "a".repeat(16 * 1024) + "\"}")));
  }

  @Test
  void refusesASecondGzipMemberAndTrailingBytes() {
    byte[] member = gzip(JSON);

    assertThat(decode(member).caller()).isPresent();
    refuses(base64(concat(member, member)));
    refuses(base64(concat(member, gzip(new byte[0]))));
    refuses(base64(concat(gzip(new byte[0]), member)));
    refuses(base64(concat(member, new byte[1])));
    refuses(base64(concat(member, new byte[8])));
    refuses(base64(concat(member, JSON)));
    refuses(base64(concat(new byte[1], member)));
  }

  @Test
  void refusesADamagedMember() {
    byte[] member = gzip(JSON);

    for (int at = 1; at <= 8; at++) {
      byte[] wrong = member.clone();
      wrong[wrong.length - at] ^= 1;
      refuses(base64(wrong));
    }
    for (int length = 1; length < member.length; length++) {
      refuses(base64(Arrays.copyOf(member, length)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16, 32, 64, 128, 255})
  void refusesAMemberWithFlags(int flags) {
    byte[] member = gzip(JSON);
    member[3] = (byte) flags;

    refuses(base64(member));
  }

  @Test
  void refusesAnUnknownCompression() {
    byte[] member = gzip(JSON);
    member[2] = 7;

    refuses(base64(member));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "1",
        "true",
        "\"text\"",
        "[{\"wechatContext\":{}}]",
        "{",
        "{\"a\":1}}",
        "{} {}",
        "{\"a\":1,}",
        "{'a':1}",
        "{/**/}",
        "{\"a\":NaN}",
        "{\"wechatContext\":[]}",
        "{\"wechatContext\":\"x\"}",
        "{\"wechatContext\":1}",
        "{\"wechatContext\":false}",
        "{\"wechatContext\":{\"openId\":1}}",
        "{\"wechatContext\":{\"openId\":[\"oUser\"]}}",
        "{\"wechatContext\":{\"openId\":{}}}",
        "{\"wechatContext\":{\"openId\":true}}",
        "{\"wechatContext\":{\"appId\":1}}",
        "{\"wechatContext\":{\"source\":[]}}",
        "{\"wechatContext\":{\"unionId\":0}}",
        "{\"wechatContext\":{\"fromOpenId\":1.5}}",
        "{\"envId\":1}",
        "{\"source\":{}}",
        "{\"envId\":\"a\",\"envId\":\"a\"}",
        "{\"envId\":\"a\",\"env\\u0049d\":\"a\"}",
        "{\"x\":1,\"x\":1}",
        "{\"x\":{\"y\":1,\"y\":1}}",
        "{\"wechatContext\":{},\"wechatContext\":{}}",
        "{\"wechatContext\":null,\"wechatContext\":{}}",
        "{\"wechatContext\":{\"openId\":\"oUser\",\"openId\":\"oUser\"}}",
        "{\"wechatContext\":{\"openId\":\"oUser\",\"openI\\u0064\":\"oEvil\"}}"
      })
  void refusesWhatIsNoCloudContext(String json) {
    refuses(gzipped(json));
    if (!json.isEmpty()) {
      refuses(plain(json));
    }
  }

  @Test
  void refusesDepthAndWrongEncodings() {
    refuses(gzipped("{\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}"));
    refuses(base64(CONTEXT.getBytes(StandardCharsets.UTF_16LE)));
    refuses(base64(CONTEXT.getBytes(StandardCharsets.UTF_16)));
    refuses(plain("\ufeff" + CONTEXT));
    refuses(base64(new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"o User", "oUser,oEvil", "oUser\\n", "oUser\\u0000", "o\u00e9", "o.1"})
  void refusesAnIdentifierOutsideItsAlphabet(String value) {
    refuses(gzipped(CONTEXT.replace("oUser", value)));
    refuses(gzipped(CONTEXT.replace("uUser", value)));
    refuses(gzipped(CONTEXT.replace("wx1", value)));
  }

  @Test
  void takesAnIdentifierOf128CharactersAndNoLongerOne() {
    assertThat(
            verify("X-Cloudbase-Context", plain(CONTEXT.replace("oUser", "o".repeat(128))))
                .caller())
        .isPresent();
    refuses(plain(CONTEXT.replace("oUser", "o".repeat(129))));
  }

  private static void refuses(String header) {
    CloudbaseGatewayIngressTest.assertRejected("X-Cloudbase-Context", header);
  }

  private static IngressDecision decode(byte[] bytes) {
    return verify("X-Cloudbase-Context", base64(bytes));
  }

  private static byte[] padded(int spaces) {
    return (CONTEXT + " ".repeat(spaces) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Returns another text for the same bytes, in which unused bits of the last character are set.
   */
  private static String nonCanonical(String padded) {
    int last = padded.length() - 2;
    char other = (char) (padded.charAt(last) + 1);
    return padded.substring(0, last) + other + "=";
  }
}
