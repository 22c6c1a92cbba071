/** What the build has made before the plugin's turn: functions, classes and libraries. */
package dev.signet.maven.project;
