/**
 * One client's connection: bytes become whole requests, and answers become bytes. A request that
 * has come whole goes to the {@link dev.signet.http.connection.RequestHandler} of the host; what
 * cannot be read is refused or cut off here.
 */
package dev.signet.http.connection;
