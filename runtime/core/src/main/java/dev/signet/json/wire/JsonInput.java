package dev.signet.json.wire;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** The body of one call before it is read. */
public interface JsonInput {

  /** Returns whether there is no body. */
  boolean isEmpty();

  /**
   * Opens a parser over the body, without the platform's top-level {@code userInfo}.
   *
   * @param json makes the parser and has its limits
   * @throws IOException if the body is over a limit, not UTF-8, or a tree with a value that JSON
   *     does not have
   */
  JsonParser open(StrictJson json) throws IOException;

  /** Returns a body as it came over the wire; empty if it has no bytes. */
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

  /**
   * Returns an event that the platform parsed: maps, lists, strings, numbers, booleans and null.
   */
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
