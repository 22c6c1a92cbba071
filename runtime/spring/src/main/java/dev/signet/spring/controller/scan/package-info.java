/**
 * Reads class files of controllers: which of Signet's annotations stand where, and what a method
 * takes. The input is a class; the output is what has to be enforced, for people to read.
 */
package dev.signet.spring.controller.scan;
