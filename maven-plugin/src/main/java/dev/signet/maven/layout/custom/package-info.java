/** Event functions with a start script of their own, on SCF's custom runtime. */
package dev.signet.maven.layout.custom;
