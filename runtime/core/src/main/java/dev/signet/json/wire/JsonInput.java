package dev.signet.json.wire;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** The body of one call, not yet read. */
public interface JsonInput {

  /** Whether there is no body. */
  boolean isEmpty();

  /**
   * Opens it, without the platform's top-level {@code userInfo}.
   *
   * @throws IOException when the body is over a limit or not UTF-8
   */
  JsonParser open(StrictJson json) throws IOException;

  /** A body as it came over the wire. */
  static JsonInput bytes(byte[] body) {
    return new JsonInput() {
      @Override
      public boolean isEmpty() {
        return body.length == 0;
      }

      @Override
      public JsonParser open(StrictJson json) throws IOException {
        return json.payload(body);
      }
    };
  }

  /** An event that the platform parsed: maps, lists, strings, numbers, booleans and null. */
  static JsonInput tree(Object event) {
    return new JsonInput() {
      @Override
      public boolean isEmpty() {
        return event == null;
      }

      @Override
      public JsonParser open(StrictJson json) throws IOException {
        return new UserInfoFilter(TreeParser.checked(event, json.limits()));
      }
    };
  }
}
