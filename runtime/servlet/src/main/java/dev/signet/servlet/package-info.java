/** Functions inside a servlet container: requests become calls, and results become responses. */
package dev.signet.servlet;
