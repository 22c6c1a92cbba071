/**
 * The Java that all generated files share: literals, type names, the runtime's types, and writing a
 * file. In come model values; out come pieces of JavaPoet.
 */
package dev.signet.processor.generate.source;
