package dev.signet.ingress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Builds X-Cloudbase-Context values, both well-formed and malformed. */
final class ContextHeader {

  static final String CONTEXT =
      "{\"envId\":\"env-1\",\"uin\":\"100\",\"source\":\"wx_client\",\"wechatContext\":"
          + "{\"callId\":\"c1\",\"source\":\"wx_client\",\"appId\":\"wx1\",\"openId\":\"oUser\","
          + "\"unionId\":\"uUser\"}}";

  private ContextHeader() {}

  static String plain(String json) {
    return base64(json.getBytes(StandardCharsets.UTF_8));
  }

  static String gzipped(String json) {
    return base64(gzip(json.getBytes(StandardCharsets.UTF_8)));
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }
}
