package dev.signet.json.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Makes the parsers of the runtime without its checks of a body. It is in the package of {@link
 * StrictJson} because that class does not show its parsers.
 */
public final class StrictParsers {

  private static final JsonFactory FACTORY = StrictJson.factory(JsonLimits.defaults());

  private static final BodyParsers PARSERS = new BodyParsers(FACTORY);

  private StrictParsers() {}

  /** Returns Jackson's factory with the settings of the runtime's parsers. */
  public static JsonFactory factory() {
    return FACTORY;
  }

  /** Returns a parser with those settings, as Jackson makes it. */
  public static JsonParser byFactory(byte[] body) throws IOException {
    return FACTORY.createParser(body);
  }

  /** Returns the parser that the runtime makes after it has checked the body. */
  public static JsonParser byRuntime(byte[] body) {
    return PARSERS.parser(body);
  }
}
