package dev.signet.host.http;

import dev.signet.function.FunctionHandler;
import dev.signet.host.FunctionTable;
import java.util.HashMap;
import java.util.Map;

/**
 * The closed table of paths. A request target is compared byte for byte up to {@code ?}: nothing is
 * decoded, folded or normalised, so that each function has one spelling. Timer functions are not in
 * the table, and neither are functions for pushed messages, which share one path.
 */
public final class Routes {

  /** The path of the health check. */
  public static final String HEALTH = "/_healthz";

  /** The path to push messages to; no function's name begins with a low line. */
  public static final String PUSH = "/_push";

  private final Map<String, FunctionHandler> byPath = new HashMap<>();
  private final boolean takesPushes;

  /** Makes the table of these functions. */
  public Routes(FunctionTable functions) {
    boolean pushes = false;
    for (FunctionHandler handler : functions.all()) {
      if (!handler.descriptor().pushes().isEmpty()) {
        pushes = true;
      } else if (!handler.descriptor().isTimer()) {
        byPath.put("/" + handler.descriptor().name(), handler);
      }
    }
    takesPushes = pushes;
  }

  /** Returns whether this is the path to push messages to, and there is a function for one. */
  public boolean isPush(String path) {
    return takesPushes && path.equals(PUSH);
  }

  /** Returns the function at this path, or null. */
  public FunctionHandler find(String path) {
    return byPath.get(path);
  }
}
