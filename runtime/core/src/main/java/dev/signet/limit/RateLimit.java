package dev.signet.limit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses, with {@code RESOURCE_EXHAUSTED}, a call beyond so many within a time. The answer says
 * after how many seconds the next call is permitted, as {@code retryAfterSeconds} in its body and,
 * over HTTP, in the header {@code Retry-After}.
 *
 * <p>A call is counted after the function's requirements have admitted its caller and before
 * anything else is done for it. A time begins with the first call after the one before has ended,
 * so that twice as many calls may come around that moment. With several limits each must permit the
 * call.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(RateLimits.class)
public @interface RateLimit {

  /** How many calls are permitted within the time, 1 to 1,000,000. */
  int permits();

  /**
   * The time: a whole number and {@code s}, {@code m}, {@code h} or {@code d}, such as {@code 10s}
   * or {@code 1d}; from one second to 31 days.
   */
  String per() default "1m";

  /** Whose calls are counted together. */
  Scope scope() default Scope.USER;

  /** Whose calls are counted together. */
  enum Scope {
    /**
     * Those of one verified user: the openid and its app; for a shared caller, those of the app
     * that it comes from.
     */
    USER,
    /** Those of one app: the calling app for a shared caller. */
    APP,
    /** All calls of the function. */
    FUNCTION
  }
}
