/** What the plugin says to people, in English and Simplified Chinese. */
package dev.signet.maven.message;
