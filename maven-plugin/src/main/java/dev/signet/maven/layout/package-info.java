/** The ways of deploying functions, each a folder below {@code target/signet}. */
package dev.signet.maven.layout;
