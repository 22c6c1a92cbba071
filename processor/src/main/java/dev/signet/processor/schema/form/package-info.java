/**
 * The forms that scalars have in JSON beside their own: those that a project chose by an option,
 * and those that an annotation declares. It knows neither javac nor JavaPoet.
 */
package dev.signet.processor.schema.form;
