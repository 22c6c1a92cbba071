/**
 * The two processors that javac calls, their options and the steps that a class goes through. This
 * package wires the others together: what a step does is in the packages below.
 */
package dev.signet.processor;
