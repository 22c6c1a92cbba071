/**
 * The threads that run user code, the slots that bound them, and the count of what a stop waits
 * for.
 */
package dev.signet.http.work;
