/**
 * The console of a Spring Boot application under development: starts with the application, on a
 * developer's own machine only.
 */
package dev.signet.spring.dev;
