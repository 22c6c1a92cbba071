/**
 * The codecs of the values that generated code leaves to jackson-databind, as strict as those that
 * it reads itself. A class of this package is loaded only when a function needs it, because
 * databind slows down a cold start.
 */
package dev.signet.json.databind;
