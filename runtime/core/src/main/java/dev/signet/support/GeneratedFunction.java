package dev.signet.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The facts about one generated wrapper that the index processor needs. They are kept in the class
 * file, because an incremental build gives the index processor class files, which have neither
 * parameter names nor Javadoc.
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
   * The function's entry in {@code functions.json}, as JSON without properties that have their
   * default. It comes in pieces to be joined, because no constant of a class file is longer than
   * 65,535 bytes.
   */
  String[] manifest();
}
