package dev.signet.json.wire;

import static dev.signet.json.databind.Reading.bytes;
import static dev.signet.json.databind.Reading.read;
import static dev.signet.json.databind.Reading.taking;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.function.PayloadReader;
import dev.signet.json.databind.DatabindCodec;
import dev.signet.support.PayloadFields;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserInfoFilterTest {

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
  private static final PayloadReader READER = new PayloadReader(JsonLimits.defaults());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"userInfo\":{\"openId\":\"oEvil\"},\"a\":1,\"b\":{\"userInfo\":2}}",
        "{\"a\":1,\"userInfo\":[[{}],\"x\"],\"b\":{\"userInfo\":2}}",
        "{\"a\":1,\"b\":{\"userInfo\":2},\"userInfo\":null}",
        "{\"a\":1,\"b\":{\"userInfo\":2},\"userInf\\u006f\":\"oEvil\"}",
        "{\"a\":1,\"b\":{\"userInfo\":2},\"userInfo\":\"\u4e2d\"}",
        "{\"\\u0075serInfo\":\"\u4e2d\",\"a\":1,\"b\":{\"userInfo\":2}}",
        "{\"a\":1,\"b\":{\"userInfo\":2}}"
      })
  void leavesOutTheTopLevelUserInfoWhereverItStands(String json) throws IOException {
    Map<String, Object> expected = Map.of("a", 1, "b", Map.of("userInfo", 2));

    assertThat(read(MAP, json)).isEqualTo(expected);
    assertThat(read(JsonNode.class, json)).hasToString("{\"a\":1,\"b\":{\"userInfo\":2}}");
    assertThat(read(Impostor.class, json)).isEqualTo(new Impostor(null, 1, Map.of("userInfo", 2)));
    assertThat(read(ImpostorBean.class, json).userInfo).isNull();
    assertThat((Object[]) fields(bytes(json))).containsExactly(null, 1);
  }

  @Test
  void leavesItOutOfATree() throws IOException {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("a", 1);
    event.put("userInfo", Map.of("openId", "oUser"));
    event.put("b", List.of(Map.of("userInfo", 2)));

    assertThat(read(DatabindCodec.of(MAP), JsonInput.tree(event)))
        .isEqualTo(Map.of("a", 1, "b", List.of(Map.of("userInfo", 2))));
    assertThat((Object[]) fields(JsonInput.tree(event))).containsExactly(null, 1);
    assertThat(read(DatabindCodec.of(MAP), JsonInput.tree(Map.of("userInfo", 1))))
        .isEqualTo(Map.of());
  }

  @Test
  void keepsEveryOtherName() throws IOException {
    String json = "{\"userinfo\":1,\"UserInfo\":2,\"user_info\":3,\"userInfo \":4,\"xuserInfo\":5}";

    assertThat((Map<?, ?>) read(MAP, json)).hasSize(5);
    assertThat((Map<?, ?>) read(MAP, "{\"userInfo\":1}")).isEmpty();
  }

  @Test
  void leavesItOutWhereNoOtherNameLooksLikeIt() throws IOException {
    assertThat(read(MAP, "{\"userInfo\":1,\"a\":\"I\"}")).isEqualTo(Map.of("a", "I"));
    assertThat(read(MAP, "{\"a\":\"I\",\"userInfo\":1}")).isEqualTo(Map.of("a", "I"));
    assertThat(read(MAP, "{\"I\":1}")).isEqualTo(Map.of("I", 1));
  }

  private static Object fields(JsonInput body) throws IOException {
    PayloadFields fields =
        PayloadFields.none()
            .nullable("userInfo", DatabindCodec.of(Object.class))
            .required("a", DatabindCodec.of(Integer.class));
    return READER.read(body, taking(fields::read));
  }

  public record Impostor(Object userInfo, int a, Map<String, Object> b) {}

  public static final class ImpostorBean {
    private Object userInfo;

    public ImpostorBean() {}

    public void setUserInfo(Object userInfo) {
      this.userInfo = userInfo;
    }
  }
}
