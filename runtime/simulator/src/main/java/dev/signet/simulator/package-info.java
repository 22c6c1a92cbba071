/**
 * The platform as a developer can have it: callers of one's choice, and the calls that WeChat and
 * CloudBase would make of them (docs/local.md says which parts of it are documented). The verdict
 * on a call is always the production ingress's. The local server and the testing library stand on
 * this package; it opens no port and needs no HTTP server.
 */
package dev.signet.simulator;
