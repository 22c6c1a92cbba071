/** The model written out as files. The only package that knows JavaPoet. */
package dev.signet.processor.generate;
