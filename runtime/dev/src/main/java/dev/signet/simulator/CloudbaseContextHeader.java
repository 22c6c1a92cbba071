package dev.signet.simulator;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.json.JsonOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The X-Cloudbase-Context header of the CloudBase gateway: base64 of gzip of JSON (read off the
 * vendor's functions-framework).
 */
final class CloudbaseContextHeader {

  private static final String NAME = "X-Cloudbase-Context";

  private CloudbaseContextHeader() {}

  static HeaderLines of(CallerProfile caller, boolean strips, HeaderLines sent) {
    HeaderLines lines =
        strips ? sent.without(name -> name.replace('_', '-').equalsIgnoreCase(NAME)) : sent;
    return caller.fields().isEmpty() ? lines : lines.and(NAME, encoded(caller));
  }

  private static String encoded(CallerProfile caller) {
    try {
      ByteArrayOutputStream zipped = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
        gzip.write(json(caller));
      }
      return Base64.getEncoder().encodeToString(zipped.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  private static byte[] json(CallerProfile caller) throws IOException {
    JsonOutput<byte[]> output = JsonOutput.bytes();
    JsonGenerator out = output.start();
    out.writeStartObject();
    out.writeStringField("envId", caller.field(ContextField.ENV).orElse("local"));
    if (caller.field(ContextField.SOURCE).isPresent()) {
      out.writeStringField("source", caller.field(ContextField.SOURCE).get());
    }
    out.writeObjectFieldStart("wechatContext");
    for (Map.Entry<ContextField, String> field : caller.fields().entrySet()) {
      if (isOfWechatContext(field.getKey())) {
        out.writeStringField(field.getKey().key(), field.getValue());
      }
    }
    out.writeEndObject();
    out.writeEndObject();
    return output.finish();
  }

  private static boolean isOfWechatContext(ContextField field) {
    return field != ContextField.ENV
        && field != ContextField.CLIENTIP
        && field != ContextField.CLIENTIPV6;
  }
}
