/** The annotations that a developer writes on handler classes and their methods. */
package dev.signet;
