package dev.signet.limit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a repeated call of the same user with the same key the answer of the first one, without
 * running the method again. Exactly one of {@link #field()} and {@link #requestId()} is given.
 *
 * <p>A call that comes while the first one runs waits for it, until its own deadline, and then gets
 * {@code DEADLINE_EXCEEDED}. A key that comes again with a different payload is refused with {@code
 * IDEMPOTENCY_KEY_REUSED}. Only a success is remembered: after any failure the same key runs the
 * method again.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Idempotent {

  /**
   * The payload field that is the key, by its name in JSON: a text, a whole number or a UUID. A
   * call without it is refused with {@code INVALID_ARGUMENT}.
   */
  String field() default "";

  /**
   * Whether the key is the request id of the call, for platforms that repeat a call under its id.
   */
  boolean requestId() default false;

  /**
   * How long an answer is remembered: a whole number and {@code s}, {@code m}, {@code h} or {@code
   * d}; from one second to 31 days.
   */
  String ttl() default "24h";
}
