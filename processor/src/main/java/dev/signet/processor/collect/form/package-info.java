/** Knows the types of the Java library that are data. */
package dev.signet.processor.collect.form;
