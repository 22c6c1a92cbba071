/**
 * The identity of a caller: value types, the verified context, and the requirements of a function.
 */
package dev.signet.identity;
