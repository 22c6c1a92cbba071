/**
 * The HTTP host: {@code POST /<function>} with a JSON body, on Netty, or {@code POST /event-invoke}
 * for the one function of an event image where the ingress is one of events. {@link
 * dev.signet.http.SignetHttp} starts it from the environment, {@link dev.signet.http.HttpHost} for
 * tests and tools. {@link dev.signet.http.LocalHost} serves a tool of the developer's own machine
 * beside the functions, on loopback only.
 *
 * <p>These never reach a function:
 *
 * <ul>
 *   <li>malformed HTTP, or a request whose end can be read in two ways: INVALID_ARGUMENT (400), and
 *       the connection is closed
 *   <li>a request line over 8 KiB, headers or trailers over 32 KiB, more than 200 header lines:
 *       HEADERS_TOO_LARGE, closed
 *   <li>a body over the limit, whether its length is declared or it comes in chunks:
 *       PAYLOAD_TOO_LARGE, closed
 *   <li>a head, a body or a next request that does not come in time: closed without an answer
 *   <li>a path that is not exactly a function's: NOT_FOUND
 *   <li>another method than POST: METHOD_NOT_ALLOWED
 *   <li>a body that is not application/json in UTF-8 without an encoding: UNSUPPORTED_MEDIA_TYPE
 *   <li>a call when every worker is busy: RESOURCE_EXHAUSTED
 *   <li>a request for which the bytes in flight leave no room: UNAVAILABLE with Retry-After
 *   <li>a call while the host stops, or that has waited for a probe that lets nobody in:
 *       UNAVAILABLE
 * </ul>
 *
 * <p>{@code GET} or {@code HEAD /_healthz} answers 200 while the host serves and 503 while it
 * stops.
 */
package dev.signet.http;
