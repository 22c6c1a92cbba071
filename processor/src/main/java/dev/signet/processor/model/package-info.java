/** What the user's declarations mean; free of javac and JavaPoet, so that it outlives a round. */
package dev.signet.processor.model;
