package dev.signet.function;

import dev.signet.ingress.RequestHeaders;
import dev.signet.json.Language;
import java.util.StringJoiner;

/** Reads the language of a client from the headers of its request. */
final class ClientLanguage {

  private static final String HEADER = "Accept-Language";

  private ClientLanguage() {}

  /** Returns the language that the client prefers; English if there is no request. */
  static Language of(RequestHeaders headers) {
    if (headers == null) {
      return Language.ENGLISH;
    }
    StringJoiner values = new StringJoiner(",");
    headers.forEach(
        (name, value) -> {
          if (name.equalsIgnoreCase(HEADER)) {
            values.add(value);
          }
        });
    return Language.preferred(values.toString());
  }
}
