/** Netty's settings and its logging, as this host wants them before Netty is loaded. */
package dev.signet.http.netty;
