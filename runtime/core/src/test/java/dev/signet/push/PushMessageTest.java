package dev.signet.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushMessageTest {

  private final Map<String, Object> fields =
      new HashMap<>(
          Map.of(
              "FromUserName",
              "oUser_0123456789",
              "ToUserName",
              "gh_1",
              "CreateTime",
              1555684067,
              "MsgType",
              "text",
              "Content",
              "hello",
              "MsgId",
              "49d7_1555684067"));

  @Test
  void hasTheFieldsOfTheDocumentedExample() {
    PushMessage message = PushMessage.of(fields);

    assertThat(message.sender().value()).isEqualTo("oUser_0123456789");
    assertThat(message.recipient()).isEqualTo("gh_1");
    assertThat(message.createTime()).isEqualTo(Instant.ofEpochSecond(1555684067));
    assertThat(message.type()).isEqualTo(PushType.of("text", ""));
    assertThat(message.msgId()).contains("49d7_1555684067");
    assertThat(message.content()).contains("hello");
  }

  @Test
  void readsNumbersOfJsonAndDigitsOfXmlAlike() {
    fields.put("CreateTime", "1555684067");
    fields.put("MsgId", new BigInteger("23637352235060880567"));
    fields.put("Count", "12");
    PushMessage message = PushMessage.of(fields);

    assertThat(message.createTime()).isEqualTo(Instant.ofEpochSecond(1555684067));
    assertThat(message.msgId()).contains("23637352235060880567");
    assertThat(message.number("Count")).hasValue(12);
    assertThat(message.text("Nothing")).isEmpty();
    assertThat(message.number("Nothing")).isEmpty();
  }

  @Test
  void keepsNestedFields() {
    fields.put("List", List.of(Map.of("TemplateId", "t")));

    assertThat(PushMessage.of(fields).field("List")).contains(List.of(Map.of("TemplateId", "t")));
    assertThat(PushMessage.of(fields).fields()).containsKey("List");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FromUserName", "ToUserName", "CreateTime", "MsgType"})
  void isNoneWithoutAFieldThatEveryMessageHas(String name) {
    for (Object value :
        new Object[] {null, "", true, List.of("S3CRET"), Map.of(), new BigDecimal("1.5")}) {
      fields.put(name, value);
      assertThatThrownBy(() -> PushMessage.of(fields))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(name)
          .hasMessageNotContaining("S3CRET");
    }
  }

  @Test
  void isNoneIfTheSenderIsNoOpenId() {
    fields.put("FromUserName", "o user");
    assertThatThrownBy(() -> PushMessage.of(fields)).hasMessage("FromUserName: must be an openid");
    fields.put("FromUserName", "o".repeat(200));
    assertThatThrownBy(() -> PushMessage.of(fields)).hasMessage("FromUserName: is too long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "1e3", "１２", " 1", "1000000000000000000"})
  void hasNoNumberThatIsNotWholeAndSmall(String text) {
    fields.put("Count", text);

    assertThatThrownBy(() -> PushMessage.of(fields).number("Count"))
        .hasMessage("Count: must be a whole number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"31556889864403200", "999999999999999999"})
  void isNoneOfATimeThatNoClockCanTell(String seconds) {
    fields.put("CreateTime", seconds);

    assertThatThrownBy(() -> PushMessage.of(fields))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("CreateTime: must be a time in seconds");
  }

  @Test
  void isTheSameDeliveryByItsIdElseBySenderTimeAndType() {
    String byId = PushMessage.of(fields).deliveryId();
    fields.put("CreateTime", 1);
    assertThat(PushMessage.of(fields).deliveryId()).isEqualTo(byId);
    fields.remove("MsgId");
    String byTime = PushMessage.of(fields).deliveryId();
    fields.put("CreateTime", 2);
    assertThat(PushMessage.of(fields).deliveryId()).isNotEqualTo(byTime);
  }

  @Test
  void showsNothingButItsTypeAndTheMaskedSender() {
    assertThat(PushMessage.of(fields)).hasToString("PushMessage[text from oUse****]");
  }
}
