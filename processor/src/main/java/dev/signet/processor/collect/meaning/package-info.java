/**
 * Turns declarations into models, which outlive the round. The input is declarations that passed
 * the rules and the inspections of their types; the output is the models of wrappers, payloads and
 * owners, and the schemas of functions.
 */
package dev.signet.processor.collect.meaning;
