/** What happens to one call: the handler, the invocation, the pipeline, the result. */
package dev.signet.function;
