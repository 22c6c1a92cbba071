package dev.signet.spring.guard;

import dev.signet.function.FunctionHandler;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;

/** Finds the guards of the application's controllers, for tools. A bean of every application. */
@FunctionalInterface
public interface GuardLookup {

  /** Returns what guards a mapped method; empty for one that has nothing to enforce. */
  Optional<FunctionHandler> guardOf(HandlerMethod mapped);
}
