package dev.signet;

import dev.signet.identity.CallSource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the sources that a call may come from; any other is refused with {@code
 * SOURCE_NOT_ALLOWED}. Without this annotation only {@code wx_client} and {@code wx_devtools} may
 * call.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequireSource {

  /** The allowed sources; at least one. */
  CallSource[] value();

  /**
   * True to allow a chain of sources, as when one function calls another ({@code wx_client,scf}).
   * Every element of the chain must be among {@link #value()}.
   */
  boolean chain() default false;
}
