/** The goals of signet-maven-plugin. */
package dev.signet.maven;
