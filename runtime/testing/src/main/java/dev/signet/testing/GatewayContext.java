package dev.signet.testing;

import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.ContextField;
import dev.signet.simulator.HeaderLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes {@code X-Cloudbase-Context}, well-formed or not. */
final class GatewayContext {

  static final String NAME = "X-Cloudbase-Context";

  private GatewayContext() {}

  /** A well-formed one of somebody. */
  static HeaderLines forged() {
    return header(encoded(TestJson.written(tree(Callers.named("user")))));
  }

  static HeaderLines header(String value) {
    return HeaderLines.none().and(NAME, value);
  }

  /** What the header holds, to be changed. */
  static Map<String, Object> tree(CallerProfile caller) {
    Map<String, Object> wechat = new LinkedHashMap<>();
    put(wechat, caller, ContextField.OPENID);
    put(wechat, caller, ContextField.APPID);
    put(wechat, caller, ContextField.UNIONID);
    put(wechat, caller, ContextField.SOURCE);
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("envId", "local");
    put(context, caller, ContextField.SOURCE);
    context.put("wechatContext", wechat);
    return context;
  }

  /** base64 of gzip, as the gateway writes it. */
  static String encoded(byte[] json) {
    return base64(gzip(json));
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] gzip(byte[] bytes) {
    try {
      ByteArrayOutputStream zipped = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
        gzip.write(bytes);
      }
      return zipped.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  private static void put(Map<String, Object> to, CallerProfile caller, ContextField field) {
    caller.field(field).ifPresent(value -> to.put(field.key(), value));
  }
}
