/**
 * Writes the codecs of a handler class. The input is the models of its functions and their schemas;
 * the output is one Java file that reads payloads, writes results and finds owners.
 */
package dev.signet.processor.generate.codec;
