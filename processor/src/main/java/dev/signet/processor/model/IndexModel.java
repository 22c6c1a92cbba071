package dev.signet.processor.model;

import java.util.List;

/**
 * The index of a compilation.
 *
 * @param name the qualified name of the index class
 * @param groups the qualified names of the groups, sorted
 * @param functions the names of each group's functions, in the order of the groups, separated by
 *     spaces
 * @param others the qualified names of the indexes of other jars that the compilation sees, sorted
 * @param documents whether the compilation writes a client, an OpenAPI document and a manifest
 * @param generatedAnnotation whether {@code javax.annotation.processing.Generated} is visible
 */
public record IndexModel(
    String name,
    List<String> groups,
    List<String> functions,
    List<String> others,
    boolean documents,
    boolean generatedAnnotation) {}
