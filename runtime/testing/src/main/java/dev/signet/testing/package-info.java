/**
 * Tests that choose their caller, on the code path of production. With {@link
 * dev.signet.testing.WithCaller} and {@link dev.signet.testing.Functions} a JUnit test calls
 * functions, {@link dev.signet.testing.matrix.IdentityMatrix} detects it if a function requires
 * less of its caller than before, and {@link dev.signet.testing.ScfPlatform} is an SCF platform in
 * memory. See docs/testing.md.
 */
package dev.signet.testing;
