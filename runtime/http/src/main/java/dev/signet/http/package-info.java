/**
 * The HTTP host: {@code POST /<function>} with a JSON body, on Netty. {@link SignetHttp} starts it
 * from the environment; {@link HttpHost} is the same for tests and tools.
 */
package dev.signet.http;
