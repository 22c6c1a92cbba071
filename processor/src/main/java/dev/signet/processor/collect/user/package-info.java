/** The application's own user: which class finds it, and what its id is. */
package dev.signet.processor.collect.user;
