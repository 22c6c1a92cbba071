/**
 * The meaning of the user's declarations. It refers to neither javac nor JavaPoet, so that it
 * outlives a round.
 */
package dev.signet.processor.model;
