/**
 * The code that all writers of source files share: literals, type names, the runtime's types, and
 * the writing of a file. The input is model values; the output is pieces of JavaPoet, and source
 * files made of them.
 */
package dev.signet.processor.generate.source;
