/**
 * Knows the types of the Java library that are data, and the forms that scalars have in JSON: by an
 * annotation of Jackson, by an option of the project, or as the value of a class of the user.
 */
package dev.signet.processor.collect.form;
