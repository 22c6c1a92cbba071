package dev.signet.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The facts about one generated index that the compilation of an application needs, whose client
 * and OpenAPI document describe the functions of other jars too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedIndex {

  /** The qualified names of the groups, sorted. */
  String[] groups();

  /** Whether the same compilation wrote a client, an OpenAPI document and a manifest. */
  boolean documents() default true;
}
