/**
 * One call of the console: the request for it, its run over a simulated entrance, and the steps
 * that decided it. Internal.
 */
package dev.signet.dev.call;
