/**
 * Codecs of the runtime for the types that generated codecs meet, and the operations that generated
 * codecs call. They read from a parser and write to a generator that somebody else has opened.
 */
package dev.signet.json.codec;
