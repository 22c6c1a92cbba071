/** The property of a class that says whose its objects are. */
package dev.signet.processor.collect.owner;
