/**
 * Asking WeChat for open data, by the JDK's HTTP client. A function that names no class of this
 * package loads none of them. A named module that does must say {@code requires java.net.http},
 * which the runtime's own module leaves optional.
 */
package dev.signet.opendata.online;
