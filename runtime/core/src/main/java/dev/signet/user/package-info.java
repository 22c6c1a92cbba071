/**
 * The application's own user: how a method asks for it, and what finds it for a verified caller.
 */
package dev.signet.user;
