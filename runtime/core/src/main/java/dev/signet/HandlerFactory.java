package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static no-argument method that makes the object of its class, for a handler or the
 * policy of a {@link RequirePolicy} that has dependencies or no usable constructor. The method runs
 * once, before the first call.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HandlerFactory {}
