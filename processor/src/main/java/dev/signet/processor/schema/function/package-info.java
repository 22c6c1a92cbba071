/**
 * What generated code and rules know of one function: its payload, its result and its owner, in
 * schemas.
 */
package dev.signet.processor.schema.function;
