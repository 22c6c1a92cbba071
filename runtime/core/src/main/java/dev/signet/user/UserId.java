package dev.signet.user;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a {@link CallerResolver} and names the property of its user type that is the user's id.
 * It stands there and not on the user type, which may belong to a library. It is needed where the
 * id is compared: by {@code @RequireOwner(lookup)} with a method that returns a user or a user's
 * id.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface UserId {

  /**
   * The name of the property in Java: of a record component, of a getter ({@code memberId} for
   * {@code getMemberId()}), or of a field that the handlers can read.
   */
  String value();
}
