/**
 * A project under development: its sources are watched and compiled in this process, each time into
 * a folder of its own. Internal, and not loaded unless a project is named.
 */
package dev.signet.dev.project;
