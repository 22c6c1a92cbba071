/** {@code cloudbaserc.json}, and what CloudBase would refuse in it or change in silence. */
package dev.signet.maven.layout.cloudbase;
