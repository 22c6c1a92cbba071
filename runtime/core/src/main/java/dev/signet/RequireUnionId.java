package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses, with {@code UNIONID_UNAVAILABLE}, a caller for whom WeChat sent no unionid. WeChat sends
 * one only when the app is bound to an Open Platform account and the user meets its conditions.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequireUnionId {}
