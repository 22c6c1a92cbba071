package dev.signet.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The schemas of the payloads and results of one group, which the index processor needs for the
 * typed client and the OpenAPI document. They are kept in the class file of the group's codecs, for
 * the reason that {@link GeneratedFunction} gives, and are written one round after the wrappers,
 * when payload types are complete.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedSchema {

  /**
   * One JSON document in ASCII, in pieces that a class file can hold (at most 65,535 bytes each).
   * Only the processor knows its form.
   */
  String[] value();
}
