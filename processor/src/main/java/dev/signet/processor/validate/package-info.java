/**
 * The language specification: {@link dev.signet.processor.validate.Rules} lists every rule, and
 * each rule checks one thing. Declarations come in, diagnostics go out, and nothing is changed.
 */
package dev.signet.processor.validate;
