/**
 * One call of the console: what was asked for, the run over a simulated entrance, and the steps
 * that decided it. Internal.
 */
package dev.signet.dev.call;
