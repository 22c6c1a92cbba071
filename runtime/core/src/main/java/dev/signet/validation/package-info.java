/**
 * The constraints of {@code jakarta.validation} as methods that generated checks call, and the
 * collector of a payload's violations.
 */
package dev.signet.validation;
