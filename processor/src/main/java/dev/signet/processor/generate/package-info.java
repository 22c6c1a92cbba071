/**
 * Writes the resource files that belong to the index. The input is the name of the index and what
 * wrappers and codecs carry; the output is the service file, the manifest, the client and the
 * OpenAPI document. Only this package and those below it know JavaPoet.
 */
package dev.signet.processor.generate;
