/**
 * Serving a module while it is developed: what the local server has to be told, and its process.
 */
package dev.signet.maven.dev;
