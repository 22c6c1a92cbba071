/**
 * The operations that generated code calls. They are public only for generated code and not meant
 * to be called by hand.
 */
package dev.signet.support;
