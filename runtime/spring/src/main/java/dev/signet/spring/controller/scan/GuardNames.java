package dev.signet.spring.controller.scan;

import dev.signet.spring.guard.ControllerGuards;
import java.lang.reflect.Method;
import java.util.StringJoiner;

/** The names that the compiler gave to the guards of a controller. */
public final class GuardNames {

  private GuardNames() {}

  /** Returns the name of the generated class of a controller. */
  public static String classOf(Class<?> controller) {
    StringBuilder name = new StringBuilder(controller.getSimpleName());
    for (Class<?> around = controller.getEnclosingClass();
        around != null;
        around = around.getEnclosingClass()) {
      name.insert(0, around.getSimpleName() + "_");
    }
    String prefix = controller.getPackageName().isEmpty() ? "" : controller.getPackageName() + ".";
    return prefix + name + ControllerGuards.SUFFIX;
  }

  /** Returns the key of a method. */
  public static String keyOf(Method method) {
    StringJoiner key = new StringJoiner(",", method.getName() + "(", ")");
    for (Class<?> type : method.getParameterTypes()) {
      key.add(type.getTypeName());
    }
    return key.toString();
  }
}
