/**
 * Jackson's annotations by name, with what is understood of them. Nothing here looks at the members
 * of a class.
 */
package dev.signet.processor.collect.annotation;
