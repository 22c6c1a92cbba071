/** What every host shares: configuration from the environment, the closed table of functions. */
package dev.signet.host;
