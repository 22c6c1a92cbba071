package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Also admits a call that names no user, if the platform states its source in the same call and
 * {@link RequireSource} names that source. Every other call without an identity is refused with
 * {@code SOURCE_NOT_ALLOWED}. A call that names a user must meet the whole requirement as usual.
 *
 * <p>The function or its class must have {@link RequireSource}, and no source that it names may be
 * a client's. A source is seen behind the ingresses {@code wechat-cloudrun-private}, {@code
 * scf-event} and {@code scf-event-mini-program}; behind {@code cloudbase-gateway-only} the platform
 * states none without a user, so there every such call is refused.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AllowSourceAlone {}
