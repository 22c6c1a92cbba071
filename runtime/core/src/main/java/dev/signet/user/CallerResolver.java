package dev.signet.user;

import dev.signet.identity.WxContext;
import java.util.Optional;

/**
 * Finds the application's own user for a verified caller, or registers one at the first call. Named
 * by {@link ResolveCallers}. One object lives as long as the process and is called from many
 * threads at once, so it keeps nothing about a caller in its fields. It needs a no-argument
 * constructor or a static method with {@link dev.signet.HandlerFactory}, which the handlers'
 * packages can call.
 *
 * <p>Two first calls of one user may come at the same time: a resolver that registers leaves it to
 * the database that an openid has one row.
 *
 * @param <U> the type of the user, which a parameter with {@link CurrentUser} has exactly
 */
@FunctionalInterface
public interface CallerResolver<U> {

  /**
   * Returns the user of this caller. Called once a call, and only for a function that needs the
   * user.
   *
   * @param caller a direct caller, with an openid, who meets every requirement and policy of the
   *     function
   * @return empty if the application does not know the caller; never null
   * @throws Exception a {@link dev.signet.error.FunctionException} or {@link
   *     dev.signet.error.UnavailableException} is answered with its message, and any other
   *     exception ends the call with {@code INTERNAL}; either way the function does not run
   */
  Optional<U> resolve(WxContext caller) throws Exception;
}
