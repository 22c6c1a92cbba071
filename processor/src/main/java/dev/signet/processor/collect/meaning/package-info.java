/** Turns declarations that passed the rules into models, which outlive the round. */
package dev.signet.processor.collect.meaning;
