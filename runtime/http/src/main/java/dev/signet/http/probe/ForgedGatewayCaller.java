package dev.signet.http.probe;

import dev.signet.ingress.RequestHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A made-up caller in the header of the CloudBase gateway, in both forms that the ingress reads:
 * base64 of JSON, and base64 of gzip of JSON. A gateway might look into one of them only.
 */
final class ForgedGatewayCaller extends ForgedCaller {

  private static final String HEADER = "X-Cloudbase-Context";
  private static final int ZIPPED = 1;

  /** A bound on what is read of the header's content, as that of the ingress. */
  private static final int MAX_JSON_BYTES = 64 * 1024;

  @Override
  int forms() {
    return 2;
  }

  @Override
  Map<String, String> headers(String nonce, int form) {
    String json =
        "{\"envId\":\"signet-probe\",\"source\":\"wx_client\",\"wechatContext\":{"
            + "\"callId\":\"signet-probe\",\"source\":\"wx_client\",\"appId\":\""
            + appId(nonce, "appid")
            + "\",\"openId\":\""
            + openId(nonce, "openid")
            + "\",\"unionId\":\""
            + openId(nonce, "unionid")
            + "\"}}";
    byte[] bytes = json.getBytes(StandardCharsets.US_ASCII);
    return Map.of(
        HEADER, Base64.getEncoder().encodeToString(form == ZIPPED ? zipped(bytes) : bytes));
  }

  /** Looks for the identifiers wherever they stand, since a gateway may write the context anew. */
  @Override
  List<String> kept(String nonce, RequestHeaders arrived) {
    List<String> forged =
        List.of(openId(nonce, "openid"), appId(nonce, "appid"), openId(nonce, "unionid"));
    TreeSet<String> kept = new TreeSet<>();
    arrived.forEach(
        (name, value) -> {
          if (HEADER.equalsIgnoreCase(name) && forged.stream().anyMatch(content(value)::contains)) {
            kept.add(HEADER);
          }
        });
    return new ArrayList<>(kept);
  }

  /** Returns the text in a header; what is in no known form is no text. */
  private static String content(String header) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(header);
      return new String(unzipped(bytes), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException | IOException unreadable) {
      return "";
    }
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    if (bytes.length < 2 || bytes[0] != 0x1f || (bytes[1] & 0xff) != 0x8b) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(MAX_JSON_BYTES);
    }
  }

  private static byte[] zipped(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return zipped.toByteArray();
  }
}
