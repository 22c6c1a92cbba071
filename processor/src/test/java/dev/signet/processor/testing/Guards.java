package dev.signet.processor.testing;

import dev.signet.function.FunctionHandler;
import dev.signet.function.SharedObjects;
import dev.signet.spring.guard.ControllerGuards;
import java.util.Map;

/** Makes the guards of compiled controllers, as a Spring application would. */
public final class Guards {

  private Guards() {}

  /** Returns the guards of a controller by their keys, in the order in which they are made. */
  public static Map<String, FunctionHandler> of(Compiled compiled, String controller) {
    return of(compiled.load(), controller);
  }

  /** Returns the guards of a controller that a class loader finds. */
  public static Map<String, FunctionHandler> of(ClassLoader loader, String controller) {
    try {
      ControllerGuards guards =
          (ControllerGuards)
              loader.loadClass(controller + ControllerGuards.SUFFIX).getConstructor().newInstance();
      return guards.guards(new SharedObjects());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
