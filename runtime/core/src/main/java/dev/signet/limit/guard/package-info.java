/** What a call asks of the store: whether it is one too many, and whether it was made before. */
package dev.signet.limit.guard;
