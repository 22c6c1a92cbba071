/**
 * The constraints of {@code jakarta.validation} as methods that generated checks call, and the
 * collector of what a payload breaks.
 */
package dev.signet.validation;
