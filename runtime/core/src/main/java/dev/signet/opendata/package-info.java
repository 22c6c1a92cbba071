/**
 * Open data of WeChat that somebody vouches for: a phone number, steps, a profile. An object of the
 * same shape in a payload proves nothing, because any client can send it.
 */
package dev.signet.opendata;
