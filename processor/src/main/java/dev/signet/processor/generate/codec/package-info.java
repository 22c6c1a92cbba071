/**
 * Writes the codecs of a handler class. In come the models of its functions and their schemas; out
 * comes one Java file that reads payloads, writes results and finds owners.
 */
package dev.signet.processor.generate.codec;
