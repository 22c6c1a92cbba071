package dev.signet.maven.project;

/**
 * A timer of a function.
 *
 * @param name its name on the platform
 * @param config its seven-field cron expression
 */
public record Timer(String name, String config) {}
