/**
 * Turns declarations that passed the rules into models. In come declarations; out come the models
 * that outlive the round.
 */
package dev.signet.processor.collect.meaning;
