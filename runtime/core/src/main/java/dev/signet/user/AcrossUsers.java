package dev.signet.user;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a function returns records of other users on purpose, such as an administrator's
 * list. No {@link Owner} in its result is compared with the caller. Who may call the function is
 * another matter: it usually has a requirement too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AcrossUsers {

  /** The reason, which the manifest shows; not blank. */
  String value();
}
