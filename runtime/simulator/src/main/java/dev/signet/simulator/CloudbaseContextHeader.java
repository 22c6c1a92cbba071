package dev.signet.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The X-Cloudbase-Context header of the CloudBase gateway: base64 of gzip of a JSON object (as the
 * vendor's functions-framework reads it). Its name and its members are repeated here on purpose;
 * {@link ContextField} explains the reason.
 */
public final class CloudbaseContextHeader {

  /** The name of the header. */
  public static final String NAME = "X-Cloudbase-Context";

  private CloudbaseContextHeader() {}

  static HeaderLines of(CallerProfile caller, boolean strips, HeaderLines sent) {
    HeaderLines lines =
        strips ? sent.without(name -> name.replace('_', '-').equalsIgnoreCase(NAME)) : sent;
    return caller.fields().isEmpty() ? lines : lines.and(NAME, encoded(context(caller)));
  }

  /**
   * Returns the object that the gateway sends for a caller, with its members in the gateway's
   * order. The map and the {@code wechatContext} in it are new and may be changed.
   */
  public static Map<String, Object> context(CallerProfile caller) {
    Map<String, Object> wechat = new LinkedHashMap<>();
    caller.fields().forEach((field, value) -> putIfWechats(wechat, field, value));
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("envId", caller.field(ContextField.ENV).orElse("local"));
    caller.field(ContextField.SOURCE).ifPresent(source -> context.put("source", source));
    context.put("wechatContext", wechat);
    return context;
  }

  /** Returns the value of the header for this object, well-formed or not. */
  public static String encoded(Map<String, Object> context) {
    return Base64.getEncoder().encodeToString(gzip(PlainJson.written(context)));
  }

  /** Returns the bytes as one gzip member. */
  public static byte[] gzip(byte[] bytes) {
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

  private static void putIfWechats(Map<String, Object> wechat, ContextField field, String value) {
    if (field != ContextField.ENV
        && field != ContextField.CLIENTIP
        && field != ContextField.CLIENTIPV6) {
      wechat.put(field.key(), value);
    }
  }
}
