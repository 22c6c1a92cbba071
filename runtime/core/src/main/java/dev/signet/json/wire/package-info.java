/**
 * JSON as bytes and as event trees, in and out: parsers that accept JSON exactly as RFC 8259
 * defines it, limits, and the buffers in which answers are written. For hosts.
 */
package dev.signet.json.wire;
