package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the function on a schedule. A timer function has no caller, and clients cannot call it.
 *
 * <p>If it fails, the platform hears of it and repeats the run, twice unless the function is
 * configured otherwise (SCF documentation, error types and retry policies). Whether it takes the
 * answer of an image for a failure is not documented. A run that missed its deadline may still go
 * on when it is repeated.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(TimerTriggers.class)
public @interface TimerTrigger {

  /**
   * The trigger's name: a letter, then letters, digits, {@code _} or {@code -}, 1 to 60 characters.
   */
  String name();

  /**
   * The schedule in seven fields: second, minute, hour, day, month, week and year, in UTC+8. The
   * fields take {@code *}, {@code ,}, {@code -} and {@code /}, but not {@code ?}.
   */
  String cron();
}
