/** The mistakes in a payload: violations, their places, and the words in which a client is told. */
package dev.signet.json;
