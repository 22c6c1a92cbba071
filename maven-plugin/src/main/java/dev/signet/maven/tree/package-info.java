/** Folders of output: what they shall hold, and how it is written over what is there. */
package dev.signet.maven.tree;
