package com.example.probe;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.probe.Deployment.ScfContext;
import dev.signet.simulator.CloudbaseContextHeader;
import dev.signet.simulator.HeaderLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Secrets in every channel are in no answer, no line of the log and no report. */
class SecretsTest {

  private static final String SECRET = "S3CRET";
  private static final String OPEN_ID = "oS3CRET_abcdefghijklmnopqrst";

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "SIGNET_ENV_ID", SECRET,
          "TENCENTCLOUD_SECRETKEY", SECRET,
          "WX_OPENID", OPEN_ID,
          "JAVA_TOOL_OPTIONS", SECRET);

  private static Map<String, Object> event(Object userInfo, String ask) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("userInfo", userInfo);
    event.put("password", SECRET);
    event.put(SECRET + "123456", SECRET);
    event.put("headers", Map.of("cookie", SECRET, SECRET + " x", SECRET));
    event.put("requestContext", Map.of("appId", SECRET));
    event.put("body", SECRET);
    event.put("probe", Map.of("ask", ask, "channel", SECRET, "token", token(), "more", SECRET));
    return event;
  }

  private static String token() {
    return HttpProbeTest.token(
        "{\"alg\":\"S3CRET\",\"kid\":\"S3CRET\"}",
        "{\"iss\":\"https://S3CRET.x\",\"aud\":\"S3CRET\",\"sub\":\"S3CRET\",\"x\":{\"y\":\"S3CRET\"}}");
  }

  private static HeaderLines headers() {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("accessToken", SECRET);
    context.put("source", SECRET);
    context.put("tmpSecret", Map.of("secretKey", SECRET));
    context.put("wechatContext", Map.of("openId", OPEN_ID, "appId", SECRET));
    return HeaderLines.none()
        .and("X-WX-OPENID", OPEN_ID)
        .and("X-WX-APPID", SECRET)
        .and("X-WX-SOURCE", SECRET)
        .and("X-WX-CLOUDBASE-ACCESS-TOKEN", SECRET)
        .and("X-Cloudbase-Context", CloudbaseContextHeader.encoded(context))
        .and("X-Forwarded-For", SECRET)
        .and("X-S3CRET-1234567", SECRET)
        .and("Cookie", SECRET)
        .and("Authorization", "Bearer " + token());
  }

  @Test
  void stayWhereTheyAre() throws Exception {
    List<String> outputs = new ArrayList<>();
    List<Object> observations = new ArrayList<>();
    try (Deployment deployed = Deployment.withEnvironment(ENVIRONMENT)) {
      for (String name :
          List.of("WX_OPENID", "WX_API_TOKEN", "TCB_SOURCE", "TENCENTCLOUD_SECRETID")) {
        deployed.properties.setProperty(name, SECRET);
      }
      deployed.properties.setProperty("WX_CONTEXT_KEYS", "WX_OPENID,S3CRET 1");
      for (Object userInfo :
          new Object[] {
            Map.of("openId", OPEN_ID, "appId", SECRET), SECRET, List.of(SECRET), Map.of("openId", 1)
          }) {
        for (String ask : List.of("plain", "forged", SECRET)) {
          observations.add(deployed.events().mainHandler(event(userInfo, ask), new ScfContext()));
        }
      }
      BeanEvent bean = new BeanEvent();
      bean.setUserInfo(Map.of("openId", OPEN_ID));
      bean.setProbe(Map.of("token", token()));
      outputs.add(Json.write(deployed.events().bean(bean, new ScfContext())));
      outputs.add(deployed.events().text("{\"a\":\"S3CRET\"}", new ScfContext()));
      outputs.add(deployed.events().text("S3CRET", null));
      for (String target :
          List.of("/S3CRET?ask=forged&channel=S3CRET&S3CRET=S3CRET", "/", "/event-invoke?S3CRET")) {
        observations.add(deployed.send(target, headers(), "{\"body\":\"S3CRET\"}"));
      }
      outputs.add(deployed.send("/?ask=report", headers(), "S3CRET").toString());
      deployed.answers.clear();
      outputs.add(Json.write(Report.answer(observations)));
      outputs.add(Json.write(observations));
      outputs.add(deployed.log());
    }
    for (String output : outputs) {
      assertTrue(output.length() > 10);
      assertFalse(output.contains(SECRET), output);
    }
  }
}
