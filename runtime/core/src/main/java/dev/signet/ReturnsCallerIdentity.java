package dev.signet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that the result holds the caller's own identity on purpose. Only the caller's own {@code
 * OpenId} and {@code UnionId} are ever written; another user's ends the call in {@code INTERNAL}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ReturnsCallerIdentity {}
