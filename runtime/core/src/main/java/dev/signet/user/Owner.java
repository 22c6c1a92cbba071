package dev.signet.user;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the property of a record or bean that says whose it is: an {@code OpenId}, or a value of
 * the type of the id that {@link UserId} names, where the function works for a {@link CurrentUser}.
 * A function whose result holds such objects, at whatever depth, returns only the caller's own. The
 * generated code compares each with the verified caller, or with the id of the caller's user,
 * before it is written; one of somebody else, or of nobody (null), ends the call in {@code
 * INTERNAL}, and nothing of the result is sent. {@link AcrossUsers} on the function says that
 * others' records are meant.
 *
 * <p>Stands on a record component, on a field, or on a getter, inherited ones included; at most
 * once in a class. The property is never read from a client.
 *
 * <p>The annotation is kept at run time, because an object that jackson-databind meets inside a
 * {@code Map<String, Object>} is known only then; it is refused there.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Owner {

  /**
   * Whether the owner is part of the JSON. If not, the default, the property is in no result, no
   * schema and no client. An {@code OpenId} that is written also needs {@link
   * dev.signet.ReturnsCallerIdentity}.
   */
  boolean written() default false;
}
