/**
 * The form of pushes and payment callbacks on the wire: bodies in JSON and XML, answers, and the
 * memory of what was delivered. For hosts and generated code.
 */
package dev.signet.push.wire;
