package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of a policy's {@code permits} method that receives the payload, or one field of
 * it; see {@link RequirePolicy}. A policy that asks for the payload is asked after it was read, so
 * it decides on values of the client.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface FromPayload {

  /**
   * The field's name in JSON; its type must be that of the parameter. A field that the client must
   * send and did not send ends the call with {@code INVALID_ARGUMENT}. Empty for the whole payload,
   * whose type must be assignable to that of the parameter.
   */
  String value() default "";
}
