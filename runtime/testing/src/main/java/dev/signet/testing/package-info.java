/**
 * Tests with a caller of one's choice, on the code path of production: {@link
 * dev.signet.testing.WithCaller} and {@link dev.signet.testing.Functions} call functions in JUnit
 * tests, {@link dev.signet.testing.matrix.IdentityMatrix} keeps what each function asks of its
 * caller from getting weaker unseen, and {@link dev.signet.testing.ScfPlatform} is an SCF platform
 * in memory. See docs/testing.md.
 */
package dev.signet.testing;
