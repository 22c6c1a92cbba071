/**
 * The form of pushes and payment callbacks on the wire: bodies in JSON and XML, and answers. For
 * hosts and generated code.
 */
package dev.signet.push.wire;
