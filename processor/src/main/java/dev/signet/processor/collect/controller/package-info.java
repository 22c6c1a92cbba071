/**
 * Reads the controllers of a Spring application. The input is a class; the output is its methods
 * that Spring calls for requests, in the same form as cloud functions.
 */
package dev.signet.processor.collect.controller;
