/**
 * The parts that every host shares: configuration from the environment, and the closed table of
 * functions.
 */
package dev.signet.host;
