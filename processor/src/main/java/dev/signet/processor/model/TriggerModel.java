package dev.signet.processor.model;

/** A timer trigger: its name and its CloudBase cron expression. */
public record TriggerModel(String name, String cron) {}
