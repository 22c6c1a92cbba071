/** Event functions on the platform's own Java 11. */
package dev.signet.maven.layout.event;
