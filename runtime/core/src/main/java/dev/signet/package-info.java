/** The annotations a developer writes. */
package dev.signet;
