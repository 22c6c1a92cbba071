package dev.signet.opendata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the class that asks WeChat for {@link OpenData}, for the functions of a class, or of a
 * package and the packages whose names begin with its name. The nearest one counts: that of the
 * class, then that of its package, then those of the packages above. A package has it in its {@code
 * package-info.java}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface OpenDataFrom {

  /**
   * The class of the source. It needs a no-argument constructor or a static method with {@link
   * dev.signet.HandlerFactory}, which the handler's package can call.
   */
  Class<? extends OpenDataSource> value();
}
