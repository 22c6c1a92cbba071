package dev.signet.http.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The user of the training run, whom the host believes since the ingress of production does: its
 * app, environment and Host value are the first that the settings accept.
 */
final class TrainingCaller {

  private static final String APP_ID = "wx0123456789abcdef";
  private static final String ENV_ID = "training";
  private static final String SOURCE = "wx_client";
  private static final String OPEN_ID = "oSignetTraining";
  private static final String UNION_ID = "uSignetTraining";

  private final Map<String, String> environment;

  TrainingCaller(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Returns the value of Host that the settings accept. */
  String host() {
    return first("SIGNET_HOSTS", "localhost");
  }

  /** Returns the header lines of the identity. Each ingress reads its own and ignores the rest. */
  String headers() throws IOException {
    String appId = first("SIGNET_APP_IDS", APP_ID);
    String envId = first("SIGNET_ENV_ID", ENV_ID);
    return "X-WX-OPENID: "
        + OPEN_ID
        + "\r\nX-WX-UNIONID: "
        + UNION_ID
        + "\r\nX-WX-APPID: "
        + appId
        + "\r\nX-WX-ENV: "
        + envId
        + "\r\nX-WX-SOURCE: "
        + SOURCE
        + "\r\nX-Cloudbase-Context: "
        + context(appId, envId)
        + "\r\n";
  }

  private static String context(String appId, String envId) throws IOException {
    String json =
        "{\"envId\":\""
            + envId
            + "\",\"source\":\""
            + SOURCE
            + "\",\"wechatContext\":{\"source\":\""
            + SOURCE
            + "\",\"appId\":\""
            + appId
            + "\",\"openId\":\""
            + OPEN_ID
            + "\",\"unionId\":\""
            + UNION_ID
            + "\"}}";
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(json.getBytes(StandardCharsets.UTF_8));
    }
    return Base64.getEncoder().encodeToString(zipped.toByteArray());
  }

  private String first(String setting, String otherwise) {
    String first = environment.getOrDefault(setting, "").split(",", 2)[0].trim();
    return first.isEmpty() ? otherwise : first;
  }
}
