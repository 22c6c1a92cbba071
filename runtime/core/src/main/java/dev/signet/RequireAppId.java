package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Refuses, with {@code APP_NOT_ALLOWED}, callers of any app that is not listed. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequireAppId {

  /** The allowed app ids, each {@code wx} and 16 hexadecimal digits; at least one. */
  String[] value();
}
