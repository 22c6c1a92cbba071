package dev.signet.testing;

import dev.signet.function.FunctionHandler;
import dev.signet.identity.WxContext;
import dev.signet.user.CallerResolver;
import java.util.Objects;
import java.util.Optional;

/** A function with another object in place of its resolver. */
final class ReplacedResolver extends Replaced {

  private final CallerResolver<?> replacement;

  private ReplacedResolver(FunctionHandler function, CallerResolver<?> replacement) {
    super(function);
    this.replacement = replacement;
  }

  /** Returns the function with the replacement, or the function itself if it needs no user. */
  static FunctionHandler in(FunctionHandler function, CallerResolver<?> replacement) {
    Objects.requireNonNull(replacement, "replacement");
    return function.descriptor().resolvesUser()
        ? new ReplacedResolver(function, replacement)
        : function;
  }

  @Override
  public Optional<?> user(WxContext caller) throws Exception {
    return replacement.resolve(caller);
  }
}
