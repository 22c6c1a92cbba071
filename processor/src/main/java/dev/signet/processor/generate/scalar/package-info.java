/**
 * Writes the expressions by which generated code makes the codecs of scalars and enums. The input
 * is a schema; the output is an expression.
 */
package dev.signet.processor.generate.scalar;
