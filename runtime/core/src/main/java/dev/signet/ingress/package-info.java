/**
 * The ingresses, which are the places where identity comes from. A deployment declares one;
 * whatever another ingress would trust is ignored and never used as a fallback.
 *
 * <p>The names of headers, keys and variables that this package reads are written out a second time
 * in {@code dev.signet.simulator}, which sends them. That is deliberate: each side states on its
 * own what the platform documents. If both shared one table, a wrong name in it would pass every
 * test.
 */
package dev.signet.ingress;
