/** Writes the model out as files. Only this package and those below it know JavaPoet. */
package dev.signet.processor.generate;
