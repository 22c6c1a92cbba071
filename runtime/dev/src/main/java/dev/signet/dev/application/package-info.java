/**
 * An application with a server of its own: what the console lists of it, and the requests that
 * reach it as the platform would send them. Internal.
 */
package dev.signet.dev.application;
