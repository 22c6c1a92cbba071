/**
 * The threads that run user code, the slots that bound them, the memory that everything in flight
 * may take, and the count of what a stop waits for.
 */
package dev.signet.http.work;
