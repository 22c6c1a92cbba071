package dev.signet.testing;

import dev.signet.function.FunctionHandler;
import dev.signet.simulator.DelegatingHandler;

/** A function of which a test has replaced an object. */
abstract class Replaced extends DelegatingHandler {

  private final FunctionHandler function;

  Replaced(FunctionHandler function) {
    this.function = function;
  }

  /** Returns the class of the generated wrapper. */
  static Class<?> wrapperOf(FunctionHandler function) {
    return function instanceof Replaced
        ? wrapperOf(((Replaced) function).function)
        : function.getClass();
  }

  @Override
  protected final FunctionHandler function() {
    return function;
  }
}
