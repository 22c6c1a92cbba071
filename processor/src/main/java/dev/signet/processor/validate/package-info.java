/**
 * The language specification: {@link dev.signet.processor.validate.Rules} lists every rule, and
 * each rule checks one thing. Rules read declarations, report diagnostics, and change nothing.
 */
package dev.signet.processor.validate;
