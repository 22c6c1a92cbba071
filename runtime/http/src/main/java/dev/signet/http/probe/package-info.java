/**
 * The guard of SIGNET_PROBE_URL: at its start a host calls its own public address with a made-up
 * identity, and serves nobody if the identity arrives. Loaded only where the variable is set;
 * docs/security-model.md says what the answers prove.
 */
package dev.signet.http.probe;
