/** A folder that becomes the container of WeChat CloudRun, CloudBase Run, or any other place. */
package dev.signet.maven.layout.container;
