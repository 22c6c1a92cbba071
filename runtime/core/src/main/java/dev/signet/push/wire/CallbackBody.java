package dev.signet.push.wire;

import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.StrictJson;
import dev.signet.push.PushType;
import java.util.Map;

/** Reads the body of a push over HTTP, in whichever of its two forms it comes. */
public final class CallbackBody {

  /** A bound above every documented message, so that reading one never takes long. */
  private static final int MAX_BYTES = 64 * 1024;

  private static final StrictJson JSON =
      new StrictJson(JsonLimits.defaults().withMaxBytes(MAX_BYTES));

  private final Map<String, Object> fields;

  private CallbackBody(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * Reads a body. Its first character tells XML from JSON, because no documentation says which
   * Content-Type a push has.
   *
   * @throws InvalidPayloadException if the body is neither one JSON object nor one XML element of
   *     the kind that WeChat writes, or has more than 65,536 bytes
   */
  public static CallbackBody read(byte[] body) throws InvalidPayloadException {
    return new CallbackBody(
        startsAsXml(body) ? XmlBody.read(body, MAX_BYTES) : JSON.readObject(body));
  }

  /** Returns the fields: maps, lists, strings, numbers, booleans and null. */
  public Map<String, Object> fields() {
    return fields;
  }

  /**
   * Returns whether the body is the one that the console sends to check the path (documentation of
   * WeChat CloudRun, message push).
   */
  public boolean isPathCheck() {
    return fields.size() == 1 && "CheckContainerPath".equals(fields.get("action"));
  }

  /** Returns the kind of the message; empty texts for what is absent or no text. */
  public PushType type() {
    return PushType.of(text("MsgType"), text("Event"));
  }

  private String text(String name) {
    Object value = fields.get(name);
    return value instanceof String ? (String) value : "";
  }

  private static boolean startsAsXml(byte[] body) {
    for (byte b : body) {
      if (b > ' ' || b < 0) {
        return b == '<';
      }
    }
    return false;
  }
}
