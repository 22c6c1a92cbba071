/** Callers in tests of Spring applications. */
package dev.signet.spring.testing;
