/** What the compiler generates for controllers, and what of it a request meets. */
package dev.signet.spring.guard;
