package dev.signet.user;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter of a cloud function, of its owner lookup, or of a policy's {@code permits},
 * that receives the application's own user for the verified caller. It never comes from the
 * payload: the {@link CallerResolver} that {@link ResolveCallers} declares for its type finds it,
 * once a call, after the requirements and policies and before the payload is read.
 *
 * <p>A caller whom the resolver does not know is refused with {@code USER_UNKNOWN}. A parameter of
 * type {@code Optional} is empty instead, also for a caller without identity and for a
 * resource-sharing caller, for whom the resolver is not asked. A timer function has no user.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface CurrentUser {}
