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

  /**
   * How many contexts of one request are looked at, since anybody can send many and each may take
   * the whole of {@link #MAX_JSON_BYTES}. A gateway that adds its own beside the one that was sent
   * makes two.
   */
  private static final int MAX_CONTEXTS = 4;

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

  /**
   * Looks for the identifiers wherever they stand, since a gateway may write the context anew, or
   * join it to its own. More contexts than are looked at count as kept: no gateway writes so many,
   * so the header arrives as a client writes it. Whoever knows the nonce and sends them could as
   * well send the identifiers, so this gives nobody more than he has.
   */
  @Override
  List<String> kept(String nonce, RequestHeaders arrived) {
    List<String> contexts = contexts(arrived);
    if (contexts.size() > MAX_CONTEXTS) {
      return List.of(HEADER);
    }
    List<String> forged =
        List.of(openId(nonce, "openid"), appId(nonce, "appid"), openId(nonce, "unionid"));
    for (String context : contexts) {
      if (forged.stream().anyMatch(content(context)::contains)) {
        return List.of(HEADER);
      }
    }
    return List.of();
  }

  /** Returns the contexts in all lines, some more than {@link #MAX_CONTEXTS} at most. */
  private static List<String> contexts(RequestHeaders arrived) {
    List<String> contexts = new ArrayList<>();
    arrived.forEach(
        (name, value) -> {
          if (HEADER.equalsIgnoreCase(name) && contexts.size() <= MAX_CONTEXTS) {
            contexts.addAll(List.of(value.split(",", MAX_CONTEXTS + 1)));
          }
        });
    return contexts;
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
