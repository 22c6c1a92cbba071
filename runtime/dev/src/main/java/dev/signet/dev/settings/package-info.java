/**
 * The options of the local server, its messages, the callers that a developer has named, and the
 * check that this is not a platform. Internal.
 */
package dev.signet.dev.settings;
