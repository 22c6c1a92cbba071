/**
 * The local server, on which a developer calls functions as a caller of their choice, over the
 * entrances of the platform and through the code of production. {@link dev.signet.dev.SignetDev}
 * starts it. It is not for production: it refuses to start on a platform and listens on loopback
 * only.
 */
package dev.signet.dev;
