package dev.signet.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the index processor must know of the payloads and results of one group, for the typed client
 * and the OpenAPI document. It is kept in the class file of the group's codecs, for the reason that
 * {@link GeneratedFunction} gives, and is written a round after it, when payload types are whole.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedSchema {

  /**
   * One JSON document in ASCII, in parts that a class file can hold (at most 65,535 bytes each).
   * Its form is the processor's own.
   */
  String[] value();
}
