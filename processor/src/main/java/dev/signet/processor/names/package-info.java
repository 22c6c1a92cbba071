/** The names of the runtime's types. The processor never loads them. */
package dev.signet.processor.names;
