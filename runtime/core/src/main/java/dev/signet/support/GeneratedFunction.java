package dev.signet.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the index processor must know of one generated wrapper. It is kept in the class file,
 * because an incremental build hands the index processor class files without parameter names and
 * Javadoc.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedFunction {

  /** The function's name on the platform. */
  String name();

  /** The user's method, such as {@code demo.AccountFunctions#getUserInfo}. */
  String method();

  /**
   * The function's entry in {@code functions.json}, as JSON without what is as usual, in pieces
   * that are put together: no constant of a class file is longer than 65,535 bytes.
   */
  String[] manifest();
}
