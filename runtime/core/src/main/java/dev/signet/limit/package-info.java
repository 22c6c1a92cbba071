/**
 * How often a function may be called and that it acts once: the annotations, and the store in which
 * both are counted. One store serves both; without one of the application's own, each process has
 * its own in memory.
 */
package dev.signet.limit;
