/** The configuration that a Spring Boot application gets by itself. */
package dev.signet.spring;
