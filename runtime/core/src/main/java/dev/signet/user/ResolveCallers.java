package dev.signet.user;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares once which class finds the current user. It stands in the {@code package-info.java} of
 * the handlers' package or of a package above it by name ({@code com.example} for {@code
 * com.example.orders}), or on a handler class. The nearest declaration with a resolver for the
 * wanted type counts: the class, then its package, then the packages above.
 *
 * <p>The compiler reads it for the handlers below it. After a change, compile all of them again.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface ResolveCallers {

  /**
   * The resolvers, one for each type of user; at least one. All functions of a host that need a
   * user of one resolver share one object, which is made at the start and closed at the stop if it
   * is {@link AutoCloseable}.
   */
  Class<? extends CallerResolver<?>>[] value();
}
