/**
 * Reads what Spring's annotations say of a class. The input is elements; the output is whether it
 * is a bean, and how it is one.
 */
package dev.signet.processor.collect.spring;
