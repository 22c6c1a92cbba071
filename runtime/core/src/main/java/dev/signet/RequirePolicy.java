package dev.signet;

import dev.signet.identity.CallerPolicy;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks a class of the application, before the payload is read, whether a verified caller may call.
 * A caller whom the policy does not permit is refused with {@code PERMISSION_DENIED}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequirePolicy {

  /**
   * The class of the policy. It needs a no-argument constructor or a static method with {@link
   * HandlerFactory}, which the handler's package can call. All functions of a host that name the
   * class share one object, which is made at the start and closed at the stop if it is {@link
   * AutoCloseable}.
   */
  Class<? extends CallerPolicy> value();
}
