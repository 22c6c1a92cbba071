/**
 * The meaning of the user's declarations, free of javac and JavaPoet so that it outlives a round.
 */
package dev.signet.processor.model;
