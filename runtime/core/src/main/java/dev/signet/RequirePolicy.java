package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks a class of the application whether a verified caller may call. A call that the policy does
 * not permit is refused with {@code PERMISSION_DENIED}.
 *
 * <p>On an annotation type of the application it makes that annotation a requirement of its own:
 * {@code @RequireRole(Role.ADMIN)} on a method or a handler class asks the policy that the
 * annotation type {@code RequireRole} names, with the annotation's values. Requirements of class
 * and method, and several of them, add up. Such an annotation type has CLASS or RUNTIME retention
 * and may stand on methods, classes or both. {@code @Inherited} means nothing here: a class repeats
 * what it inherits.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface RequirePolicy {

  /**
   * The class of the policy: a {@link dev.signet.identity.CallerPolicy}, or a class with one method
   * named {@code permits} that returns {@code boolean}. The compiler fills the parameters of that
   * method:
   *
   * <ul>
   *   <li>{@code WxContext}, {@code OpenId}, {@code AppId}, {@code UnionId} or an {@code Optional}
   *       of one of them, by its type, as in a function;
   *   <li>{@link dev.signet.user.CurrentUser}, with the application's own user;
   *   <li>{@link FromPayload}, with a field of the payload or the whole payload;
   *   <li>all others, with the annotation's values in the order in which the annotation type
   *       declares them.
   * </ul>
   *
   * <p>A policy is asked as soon as what it asks for is known: for the caller before anything else;
   * for the user as soon as it was found; for the payload after it was read and its owner was
   * checked. A {@link dev.signet.error.FunctionException} or {@link
   * dev.signet.error.UnavailableException} that it throws is answered with its message, any other
   * exception is {@code INTERNAL}. For a {@link NonBlocking} function it must not wait.
   *
   * <p>The class needs a no-argument constructor or a static method with {@link HandlerFactory},
   * which the handler's package can call. All functions of a host that name the class share one
   * object, which is made at the start, called from many threads, and closed at the stop if it is
   * {@link AutoCloseable}.
   */
  Class<?> value();
}
