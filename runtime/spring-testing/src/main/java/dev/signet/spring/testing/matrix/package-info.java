/** The identity matrix of a Spring application: its mounted functions and its controllers. */
package dev.signet.spring.testing.matrix;
