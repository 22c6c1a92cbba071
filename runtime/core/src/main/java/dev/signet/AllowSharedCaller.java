package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Also lets users of another mini program call, through WeChat's resource sharing. Such a caller is
 * a {@link dev.signet.identity.SharedCaller} and never fills in for an openid.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AllowSharedCaller {}
