/**
 * The two processors that javac calls, their options, and the steps that a class goes through. This
 * package wires the others together; the packages below do the work of each step.
 */
package dev.signet.processor;
