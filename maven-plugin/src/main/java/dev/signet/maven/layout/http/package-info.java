/** HTTP functions of CloudBase: on its Java 11, or as an image with a newer one. */
package dev.signet.maven.layout.http;
