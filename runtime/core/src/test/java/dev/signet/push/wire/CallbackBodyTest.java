package dev.signet.push.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.json.InvalidPayloadException;
import dev.signet.push.PushType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackBodyTest {

  @Test
  void readsTheSameMessageInBothForms() throws InvalidPayloadException {
    CallbackBody json = read("{\"MsgType\":\"event\",\"Event\":\"SCAN\",\"CreateTime\":\"12\"}");
    CallbackBody xml =
        read(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml>\n"
                + "  <MsgType><![CDATA[event]]></MsgType>\n  <Event>SCAN</Event>\n"
                + "  <CreateTime>12</CreateTime>\n</xml>\n");

    assertThat(xml.fields()).isEqualTo(json.fields());
    assertThat(xml.type()).isEqualTo(PushType.of("event", "SCAN"));
  }

  @Test
  void keepsNestedAndRepeatedElements() throws InvalidPayloadException {
    CallbackBody xml =
        read(
            "<xml><ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult/></ScanCodeInfo>"
                    .replace("<ScanResult/>", "<ScanResult></ScanResult>")
                + "<SendPicsInfo><Count>2</Count><PicList><item><PicMd5Sum>a</PicMd5Sum></item>"
                + "<item><PicMd5Sum>b</PicMd5Sum></item></PicList></SendPicsInfo></xml>");

    assertThat(xml.fields())
        .isEqualTo(
            Map.of(
                "ScanCodeInfo",
                Map.of("ScanType", "qrcode", "ScanResult", ""),
                "SendPicsInfo",
                Map.of(
                    "Count",
                    "2",
                    "PicList",
                    Map.of("item", List.of(Map.of("PicMd5Sum", "a"), Map.of("PicMd5Sum", "b"))))));
  }

  @Test
  void readsTheFiveEntitiesAndCharactersByNumberButLeavesCdataAlone()
      throws InvalidPayloadException {
    assertThat(
            read("<xml><a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;</a><b><![CDATA[&lt;]]></b></xml>")
                .fields())
        .isEqualTo(Map.of("a", "<>&\"'A😀", "b", "&lt;"));
  }

  @Test
  void aFieldThatComesTwiceIsAListAndSoNoText() throws InvalidPayloadException {
    CallbackBody body = read("<xml><MsgType>text</MsgType><MsgType>event</MsgType></xml>");

    assertThat(body.fields()).isEqualTo(Map.of("MsgType", List.of("text", "event")));
    assertThat(body.type()).isEqualTo(PushType.of("", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><b>&a;</b></xml>",
        "<!DOCTYPE xml><xml></xml>",
        "<xml><a>&b;</a></xml>",
        "<xml><a>&#0;</a></xml>",
        "<xml><a>&#xD800;</a></xml>",
        "<xml><a>&#1114112;</a></xml>",
        "<xml><a>&#-5;</a></xml>",
        "<xml><a>&#;</a></xml>",
        "<xml><a>&</a></xml>",
        "<xml><a b=\"c\">d</a></xml>",
        "<xml><a>b</c></xml>",
        "<xml><a>b</a>",
        "<xml><a>b</xml>",
        "<xml><!-- c --></xml>",
        "<xml><?php x ?></xml>",
        "<xml><a>text<b>and</b></a></xml>",
        "<xml></xml><xml></xml>",
        "<xml></xml>x",
        "<json></json>",
        "<xml>text</xml>",
        "<xml><a><![CDATA[b</a></xml>",
        "<xml><a>\u0001</a></xml>",
        "<",
        "<xml",
        "<xml>"
      })
  void refusesWhatWeChatDoesNotWrite(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidPayloadException.class)
        .hasMessage("the body is not the XML of a message");
  }

  @Test
  void boundsDepthAndSize() {
    assertThatThrownBy(() -> read("<xml>" + "<a>".repeat(10_000)))
        .isInstanceOf(InvalidPayloadException.class);
    assertThatThrownBy(() -> read("<xml><a>" + "b".repeat(70_000) + "</a></xml>"))
        .isInstanceOf(InvalidPayloadException.class);
    assertThatThrownBy(() -> read("{\"a\":\"" + "b".repeat(70_000) + "\"}"))
        .isInstanceOf(InvalidPayloadException.class);
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    assertThatThrownBy(
            () ->
                CallbackBody.read("<xml><a>\u00e9</a></xml>".getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(InvalidPayloadException.class);
  }

  @Test
  void knowsTheCheckOfThePath() throws InvalidPayloadException {
    assertThat(read("{\"action\":\"CheckContainerPath\"}").isPathCheck()).isTrue();
    assertThat(read("<xml>\n  <action>CheckContainerPath</action>\n</xml>").isPathCheck()).isTrue();
    assertThat(read("{\"action\":\"CheckContainerPath\",\"MsgType\":\"text\"}").isPathCheck())
        .isFalse();
    assertThat(read("{\"action\":\"other\"}").isPathCheck()).isFalse();
  }

  private static CallbackBody read(String text) throws InvalidPayloadException {
    return CallbackBody.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
