package dev.signet.json.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/**
 * Leaves out the top-level {@code userInfo}, which the platform writes (callFunction documentation)
 * and which is never part of a payload.
 */
final class UserInfoFilter extends JsonParserDelegate {

  private static final String USER_INFO = "userInfo";

  UserInfoFilter(JsonParser parser) {
    super(parser);
  }

  @Override
  public JsonToken nextToken() throws IOException {
    JsonToken token = delegate.nextToken();
    while (token == JsonToken.FIELD_NAME
        && delegate.getParsingContext().getParent().inRoot()
        && USER_INFO.equals(delegate.currentName())) {
      delegate.nextToken();
      delegate.skipChildren();
      token = delegate.nextToken();
    }
    return token;
  }

  @Override
  public JsonToken nextValue() throws IOException {
    JsonToken token = nextToken();
    return token == JsonToken.FIELD_NAME ? nextToken() : token;
  }
}
