package dev.signet.http.probe;

import dev.signet.ingress.RequestHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A made-up caller in the headers of WeChat CloudRun. Each header counts alone: a source without an
 * openid still opens the paths that WeChat itself calls. X-WX-ENV names nobody and is not sent.
 */
final class ForgedCloudRunCaller extends ForgedCaller {

  private static final String SOURCE = "X-WX-SOURCE";

  /** What has arrived if nothing did that only the sender can know. */
  static final List<String> SOURCE_ALONE = List.of(SOURCE);

  @Override
  int forms() {
    return 1;
  }

  @Override
  Map<String, String> headers(String nonce, int form) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("X-WX-OPENID", openId(nonce, "openid"));
    headers.put("X-WX-APPID", appId(nonce, "appid"));
    headers.put("X-WX-UNIONID", openId(nonce, "unionid"));
    headers.put("X-WX-FROM-OPENID", openId(nonce, "from-openid"));
    headers.put("X-WX-FROM-APPID", appId(nonce, "from-appid"));
    headers.put("X-WX-FROM-UNIONID", openId(nonce, "from-unionid"));
    headers.put(SOURCE, "wx_client");
    return headers;
  }

  /** A value that stands beside another in one line, as a gateway may join two, has arrived too. */
  @Override
  List<String> kept(String nonce, RequestHeaders arrived) {
    Map<String, String> sent = headers(nonce, 0);
    TreeSet<String> kept = new TreeSet<>();
    arrived.forEach(
        (name, value) ->
            sent.forEach(
                (header, forged) -> {
                  if (header.equalsIgnoreCase(name) && value.contains(forged)) {
                    kept.add(header);
                  }
                }));
    return new ArrayList<>(kept);
  }
}
