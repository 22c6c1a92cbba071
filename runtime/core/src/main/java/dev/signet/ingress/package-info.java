/**
 * Where identity comes from. One ingress is declared for a deployment; what another ingress would
 * trust is ignored, never a fallback.
 *
 * <p>The names of headers, keys and variables that this package reads are written out a second time
 * in {@code dev.signet.simulator}, which sends them. That is deliberate: each side states on its
 * own what the platform documents. A table that both shared would make a wrong name right for every
 * test.
 */
package dev.signet.ingress;
