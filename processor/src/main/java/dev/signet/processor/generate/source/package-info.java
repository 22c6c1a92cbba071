/**
 * The code that all writers of files share: literals, type names, the runtime's types, and the
 * writing itself. The input is model values; the output is pieces of JavaPoet.
 */
package dev.signet.processor.generate.source;
