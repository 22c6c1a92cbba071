/** The local console beside a Spring application; refuses to start on a platform. */
package dev.signet.spring.dev;
