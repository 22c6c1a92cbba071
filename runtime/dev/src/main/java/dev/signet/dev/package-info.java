/**
 * The local server: a developer calls functions as a caller of their choice, over the entrances of
 * the platform, on the code path of production. {@link dev.signet.dev.SignetDev} starts it. Never
 * for production: it refuses to start on a platform and listens on loopback only.
 */
package dev.signet.dev;
