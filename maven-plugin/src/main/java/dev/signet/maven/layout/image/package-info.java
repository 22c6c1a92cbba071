/** Images of the functions: the Dockerfile, what belongs beside it, and what it is made from. */
package dev.signet.maven.layout.image;
