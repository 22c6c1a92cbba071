package dev.signet;

import dev.signet.identity.CallerPolicy;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks a class of the application whether a verified caller may call, before the payload is read. A
 * refusal is {@code PERMISSION_DENIED}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequirePolicy {

  /** The policy; needs a no-argument constructor that the handler's package can call. */
  Class<? extends CallerPolicy> value();
}
