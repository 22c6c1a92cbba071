package dev.signet.http.training;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file with the calls that run user code: {@code [{"function": "whoami", "payload": {}}]}. A call
 * without a payload sends an empty object.
 */
final class TrainingFile {

  private TrainingFile() {}

  /**
   * Reads the file, in UTF-8.
   *
   * @throws IOException if it cannot be read, or holds anything else
   */
  static List<TrainingCall> read(Path file) throws IOException {
    JsonFactory json = new JsonFactory();
    try (JsonParser parser = json.createParser(Files.readAllBytes(file))) {
      require(parser, parser.nextToken() == JsonToken.START_ARRAY, "an array of calls");
      List<TrainingCall> calls = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        calls.add(call(parser, json));
      }
      require(parser, parser.nextToken() == null, "one array");
      return calls;
    }
  }

  private static TrainingCall call(JsonParser parser, JsonFactory json) throws IOException {
    require(parser, parser.hasToken(JsonToken.START_OBJECT), "an object for each call");
    String function = null;
    String payload = "{}";
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (name.equals("function")) {
        require(parser, value == JsonToken.VALUE_STRING, "the name of a function");
        function = parser.getText();
      } else {
        require(parser, name.equals("payload"), "function and payload");
        require(parser, value == JsonToken.START_OBJECT, "a payload that is an object");
        payload = text(parser, json);
      }
    }
    require(parser, function != null, "a function in each call");
    return new TrainingCall(function, payload);
  }

  private static String text(JsonParser parser, JsonFactory json) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(text)) {
      out.copyCurrentStructure(parser);
    }
    return text.toString();
  }

  private static void require(JsonParser parser, boolean holds, String expected)
      throws IOException {
    if (!holds) {
      throw new JsonParseException(parser, "expected " + expected);
    }
  }
}
