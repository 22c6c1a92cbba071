package dev.signet.processor.model;

/**
 * The open data that a payload field holds.
 *
 * @param kind the constant of OpenDataType in the runtime
 * @param source the class that asks WeChat for them; null if the application has none
 */
public record OpenDataModel(String kind, PolicyModel source) {}
