/**
 * The identity matrix: every function, called by honest and hostile callers over every entrance,
 * and the recorded file that a change is compared with.
 */
package dev.signet.testing.matrix;
