/** The application's own files as deployments hold them: an exploded folder, or a runnable jar. */
package dev.signet.maven.app;
