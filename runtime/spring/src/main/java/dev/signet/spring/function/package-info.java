/** Functions below one path of the application's own server. */
package dev.signet.spring.function;
