/**
 * Where identity comes from. One ingress is declared for a deployment; what another ingress would
 * trust is ignored, never a fallback.
 */
package dev.signet.ingress;
