package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a payload property with the name of an identity is data that the client chose and no
 * proof of anything. Not possible for {@code userInfo}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface ClientSupplied {

  /** Why the client may send it; not blank. */
  String value();
}
