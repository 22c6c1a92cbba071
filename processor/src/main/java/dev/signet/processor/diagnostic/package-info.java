/**
 * The catalogue of diagnostics with its texts in English and Chinese, the positions at which they
 * are shown, and the sink that every rule reports to.
 */
package dev.signet.processor.diagnostic;
