package dev.signet.processor.model;

/** A timer trigger. */
public record TriggerModel(String name, String cron) {}
