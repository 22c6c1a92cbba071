package dev.signet.opendata.online;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.error.UnavailableException;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.StrictJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON of WeChat's {@code wxa/getopendata}. Its documentation shows {@code json} as an object
 * in the example and as a text in the table; both are taken.
 */
final class GetOpenData {

  private static final long CLOUD_ID_EXPIRED = -601006;

  /** WeChat asks to try again later (its list of global return codes). */
  private static final long BUSY = -1;

  private static final long TOO_OFTEN = 45011;
  private static final JsonFactory JSON = new JsonFactory();

  private GetOpenData() {}

  /** Returns {@code {"cloudid_list":["…"]}}. */
  static byte[] question(String cloudId) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeArrayFieldStart("cloudid_list");
      out.writeString(cloudId);
      out.writeEndArray();
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /**
   * Returns the only {@code json} of the answer, which is {@code {"cloudID","data"}}; empty if
   * WeChat has none for the CloudID.
   *
   * @throws UnavailableException if WeChat asks to try again later
   * @throws IOException if the answer is another failure, or of another form
   */
  static Optional<String> answer(byte[] body) throws IOException {
    Map<String, Object> answer = parsed(body);
    long errcode = code(answer.get("errcode"));
    if (errcode == CLOUD_ID_EXPIRED) {
      return Optional.empty();
    }
    if (errcode != 0) {
      IOException other = new IOException("WeChat answered getopendata with errcode " + errcode);
      if (errcode == BUSY || errcode == TOO_OFTEN) {
        throw notNow(other);
      }
      throw other;
    }
    Object list = answer.get("data_list");
    if (list == null || list instanceof List && ((List<?>) list).isEmpty()) {
      return Optional.empty();
    }
    if (!(list instanceof List) || ((List<?>) list).size() != 1) {
      throw unexpected();
    }
    Object element = ((List<?>) list).get(0);
    if (!(element instanceof Map)) {
      throw unexpected();
    }
    return json(((Map<?, ?>) element).get("json"));
  }

  /** Returns what asks the client to try again. */
  static UnavailableException notNow(IOException reason) {
    return new UnavailableException("WeChat cannot be asked for open data now; try again", reason);
  }

  private static Optional<String> json(Object json) throws IOException {
    if (json == null || json instanceof String && ((String) json).isEmpty()) {
      return Optional.empty();
    }
    if (json instanceof String) {
      return Optional.of((String) json);
    }
    if (json instanceof Map) {
      return Optional.of(text(json));
    }
    throw unexpected();
  }

  private static Map<String, Object> parsed(byte[] body) throws IOException {
    try {
      return new StrictJson(JsonLimits.defaults()).readObject(body);
    } catch (InvalidPayloadException malformed) {
      // Its text may hold what was answered.
      throw unexpected();
    }
  }

  /** Returns the code, for which the documentation of earlier years says a text. */
  private static long code(Object errcode) throws IOException {
    if (errcode == null) {
      return 0;
    }
    if (errcode instanceof Integer || errcode instanceof Long) {
      return ((Number) errcode).longValue();
    }
    if (errcode instanceof String && ((String) errcode).matches("-?[0-9]{1,9}")) {
      return Long.parseLong((String) errcode);
    }
    throw unexpected();
  }

  private static IOException unexpected() {
    return new IOException("WeChat's answer to getopendata is not of the documented form");
  }

  /** Writes parsed JSON again. */
  private static String text(Object json) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      write(json, out);
    }
    return text.toString();
  }

  private static void write(Object json, JsonGenerator out) throws IOException {
    if (json instanceof Map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> member : ((Map<?, ?>) json).entrySet()) {
        out.writeFieldName((String) member.getKey());
        write(member.getValue(), out);
      }
      out.writeEndObject();
    } else if (json instanceof List) {
      out.writeStartArray();
      for (Object element : (List<?>) json) {
        write(element, out);
      }
      out.writeEndArray();
    } else {
      out.writeObject(json);
    }
  }
}
