package dev.signet.json.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * The parsers of the runtime without its checks of a body; in the package of {@link StrictJson},
 * which shows them to nobody.
 */
public final class StrictParsers {

  private static final JsonFactory FACTORY = StrictJson.factory(JsonLimits.defaults());

  private static final BodyParsers PARSERS = new BodyParsers(FACTORY);

  private StrictParsers() {}

  /** Jackson's factory with the settings of the runtime's parsers. */
  public static JsonFactory factory() {
    return FACTORY;
  }

  /** A parser with those settings, as jackson makes it. */
  public static JsonParser byFactory(byte[] body) throws IOException {
    return FACTORY.createParser(body);
  }

  /** The same as the runtime makes it, once it has checked the body. */
  public static JsonParser byRuntime(byte[] body) {
    return PARSERS.parser(body);
  }
}
