package dev.signet.scf.call;

import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.StrictJson;

/** An event as JSON text that nobody has read yet. */
public interface EventText {

  /**
   * Returns the text in UTF-8; the empty text counts as an empty object.
   *
   * @throws InvalidPayloadException if it cannot be written in UTF-8
   */
  byte[] utf8() throws InvalidPayloadException;

  /**
   * Returns the event of a platform that hands over a String.
   *
   * @param text null counts as empty
   */
  static EventText of(String text) {
    return text == null || text.isEmpty() ? of(new byte[0]) : () -> StrictJson.utf8(text);
  }

  /** Returns the event of a platform that sends bytes. */
  static EventText of(byte[] bytes) {
    return bytes.length == 0 ? () -> new byte[] {'{', '}'} : () -> bytes;
  }
}
