/**
 * Answers what nobody can know without a real deployment: which channels of the platform carry an
 * identity, and which of them a client can forge. Names, yes and no leave it, never a value of an
 * identity, a token or a header.
 */
package com.example.probe;
