/**
 * The forms that values of {@code java.time} have in JSON: ISO-8601, a pattern, or a number. A form
 * reads from a parser and writes to a generator that the caller has opened.
 */
package dev.signet.json.time;
