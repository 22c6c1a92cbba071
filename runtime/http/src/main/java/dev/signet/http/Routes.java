package dev.signet.http;

import dev.signet.function.FunctionHandler;
import dev.signet.host.FunctionTable;
import java.util.HashMap;
import java.util.Map;

/**
 * The closed table of paths. A request target is compared byte for byte up to {@code ?}: nothing is
 * decoded, folded or normalised, so that each function has one spelling. Timer functions are not in
 * the table.
 */
final class Routes {

  static final String HEALTH = "/_healthz";

  private final Map<String, FunctionHandler> byPath = new HashMap<>();

  Routes(FunctionTable functions) {
    for (FunctionHandler handler : functions.all()) {
      if (!handler.descriptor().isTimer()) {
        byPath.put("/" + handler.descriptor().name(), handler);
      }
    }
  }

  /** Returns the function at this path, or null. */
  FunctionHandler find(String path) {
    return byPath.get(path);
  }
}
