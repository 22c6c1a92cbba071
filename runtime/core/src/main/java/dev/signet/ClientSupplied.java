package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a payload property that has the name of an identity, or of the id of the application's
 * user, but is plain data, chosen by the client and proof of nothing. The name {@code userInfo}
 * cannot be marked, because the platform writes that property itself.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface ClientSupplied {

  /** The reason why the client may send such a property; not blank. */
  String value();
}
