package dev.signet.spring.controller;

import dev.signet.function.FunctionHandler;
import java.util.Objects;
import java.util.Set;

/**
 * A method of a controller that is reached only by callers whom its guard admits.
 *
 * @param guard what the compiler wrote for the method
 * @param users the indexes of the parameters that receive the application's user
 */
record GuardedMethod(FunctionHandler guard, Set<Integer> users) {

  GuardedMethod {
    Objects.requireNonNull(guard, "guard");
    users = Set.copyOf(users);
  }
}
