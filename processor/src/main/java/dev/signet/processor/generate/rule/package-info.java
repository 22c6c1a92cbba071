/** The application's own rules become Java. */
package dev.signet.processor.generate.rule;
