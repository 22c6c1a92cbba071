/** What hosts of HTTP share, whichever server brings the requests: paths, bodies, refusals. */
package dev.signet.host.http;
