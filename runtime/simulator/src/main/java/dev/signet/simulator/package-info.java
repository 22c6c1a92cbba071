/**
 * A simulated platform for developers: callers to choose from, and the calls that WeChat and
 * CloudBase would make for them (docs/local.md states which parts are documented). The decision on
 * a call is always that of the production ingress. The local server and the testing library are
 * built on this package, which opens no port and needs no HTTP server.
 */
package dev.signet.simulator;
