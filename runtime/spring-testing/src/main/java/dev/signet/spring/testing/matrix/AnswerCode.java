package dev.signet.spring.testing.matrix;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.springframework.mock.web.MockHttpServletResponse;

/** Reads the code of an answer of Signet. */
final class AnswerCode {

  private static final JsonFactory JSON = new JsonFactory();

  private AnswerCode() {}

  /** Returns the code; a text with the status for an answer that is not Signet's. */
  static String of(MockHttpServletResponse response) {
    try (JsonParser in = JSON.createParser(response.getContentAsByteArray())) {
      if (in.nextToken() == JsonToken.START_OBJECT) {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
          if (in.currentName().equals("code") && in.nextToken() == JsonToken.VALUE_STRING) {
            return in.getText();
          }
          in.nextToken();
          in.skipChildren();
        }
      }
    } catch (IOException notSignets) {
      // The status says what it was.
    }
    return "status " + response.getStatus() + " without a code";
  }
}
