/** The life of one call: handler, invocation, pipeline, result and decision. */
package dev.signet.function;
