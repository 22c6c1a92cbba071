/** The store of calls in a database that several instances share. */
package dev.signet.jdbc;
