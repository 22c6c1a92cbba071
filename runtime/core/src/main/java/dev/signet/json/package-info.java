/** JSON in and out: strict reading within limits, and results that leak no identity. */
package dev.signet.json;
