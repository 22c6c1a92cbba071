/**
 * The platform as a developer can have it: callers of one's choice, and what WeChat and CloudBase
 * make of a call before a function sees it (docs/local.md says which parts of it are documented).
 * The verdict on it is always the production ingress's.
 */
package dev.signet.simulator;
