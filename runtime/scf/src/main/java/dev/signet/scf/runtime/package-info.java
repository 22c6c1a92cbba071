/**
 * A custom runtime of SCF: the process asks the platform for one event after the other and posts
 * the answers (SCF documentation, custom runtime; the vendor's samples of a bootstrap). {@link
 * dev.signet.scf.runtime.RuntimeLoop} is the loop, {@link dev.signet.scf.runtime.RuntimeApi} what
 * it asks.
 */
package dev.signet.scf.runtime;
