package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses, with {@code PERMISSION_DENIED}, a caller who does not own the record that the payload
 * names. Exactly one of {@link #lookup()} and {@link #field()} is given. A record that does not
 * exist gets the same answer as a record of somebody else.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface RequireOwner {

  /**
   * The name of a method of the handler class that returns the owner as {@code Optional<OpenId>} or
   * {@code Optional<String>}. Its parameters are payload fields by name, and the current user where
   * one is marked with {@link dev.signet.user.CurrentUser}. The method runs before the function.
   *
   * <p>Where {@link dev.signet.user.ResolveCallers} declares a resolver with {@link
   * dev.signet.user.UserId}, it may also return an Optional of the application's user, or of the
   * type of its id; the owner is then compared with the id of the current user. If that id is a
   * String, {@code Optional<String>} is the id, and an openid is returned as {@code OpenId}.
   */
  String lookup() default "";

  /**
   * The name of a payload field that must equal the caller's openid. The check compares what the
   * client sent with who the client is; it does not prove who owns a stored record. Use {@link
   * #lookup()} for that.
   */
  String field() default "";
}
