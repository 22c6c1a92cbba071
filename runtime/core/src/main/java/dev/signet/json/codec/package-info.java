/**
 * The codecs of the types that generated codecs are built from, and the operations that generated
 * codecs call. They read from a parser and write to a generator that the caller has opened.
 */
package dev.signet.json.codec;
