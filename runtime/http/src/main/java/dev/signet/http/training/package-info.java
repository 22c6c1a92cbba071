/**
 * The training run: {@link dev.signet.http.training.SignetTraining} starts the service for a
 * moment, so that the JVM can write an archive of the classes that a cold start needs.
 */
package dev.signet.http.training;
