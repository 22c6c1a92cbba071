/**
 * Bytes and event trees in and out: parsers that take JSON as RFC 8259 has it and no more, limits,
 * and the buffers in which answers are written. For hosts.
 */
package dev.signet.json.wire;
