/**
 * Verified callers for Spring Security, in applications that have it: who calls is the
 * authentication, and the rules that a call has passed are its authorities.
 */
package dev.signet.spring.security;
