/** What generated code calls. Public for its sake; not meant to be called by hand. */
package dev.signet.support;
