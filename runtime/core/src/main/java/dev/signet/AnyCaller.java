package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States that every caller whom the function admits may name every record: the payload has an id,
 * and it does not matter whose record that is. It admits nobody and checks nothing; it answers the
 * compiler's warning {@code UncheckedId} for a reviewer to read.
 *
 * <p>Use {@link RequireOwner} where a record belongs to somebody.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AnyCaller {

  /**
   * The reason why nobody's record is at risk, such as "the catalogue is public" or "the query asks
   * for the caller's own orders only"; not blank.
   */
  String value();
}
