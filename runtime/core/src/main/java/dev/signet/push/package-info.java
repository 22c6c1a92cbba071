/**
 * Calls that WeChat makes by itself: message pushes and payment callbacks. The body of such a call
 * proves nothing, because a client can send the same keys. Only the source that the platform states
 * tells one from the other, and an amount is confirmed by a query of the order.
 */
package dev.signet.push;
