package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that jackson-databind alone decides which JSON a class, or the value of a property, is read
 * from and written as. The compiler does not look into it: no rule keeps an openid or a session_key
 * out of it, and the typed client and the OpenAPI document know nothing of its content. Without
 * this annotation, an annotation of Jackson that hides names or types from the compiler is an
 * error. The types {@code OpenId} and {@code UnionId} are still guarded in results and refused in
 * payloads.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface OpaqueJson {

  /** The reason why the compiler need not see what is sent; not blank. */
  String value();
}
