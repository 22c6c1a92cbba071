/** Settings and the one pipeline of a Spring application, for functions and controllers alike. */
package dev.signet.spring.host;
