/**
 * The identity matrix: every function, called by honest and hostile callers at every entrance, and
 * the recorded file with which changes are compared.
 */
package dev.signet.testing.matrix;
