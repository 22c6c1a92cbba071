/** Health and meters, where the application has Spring Boot's actuator or Micrometer. */
package dev.signet.spring.actuate;
