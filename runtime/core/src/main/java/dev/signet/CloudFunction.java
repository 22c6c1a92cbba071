package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a cloud function. The compiler writes the wrapper that verifies the caller,
 * decodes the payload, calls the method and encodes its result.
 *
 * <p>A verified openid is required unless the method says otherwise with {@link AllowAnonymous},
 * {@link AllowSourceAlone} or {@link TimerTrigger}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CloudFunction {

  /**
   * The function's name on the platform: a letter, then letters, digits, {@code _} or {@code -}, 2
   * to 60 characters, ending in a letter or digit (the pattern of the CloudBase CLI).
   */
  String value();

  /** A description of the function for the manifest and the generated client. */
  String description() default "";

  /** The time limit in seconds, 1 to 900; 0 leaves the platform's default. */
  int timeoutSeconds() default 0;

  /** The memory in MB, 64 to 3072; 0 leaves the platform's default. */
  int memoryMb() default 0;
}
