/** Checks of the documentation as a whole: its two languages, its links and its words. */
package dev.signet.processor.documentation;
