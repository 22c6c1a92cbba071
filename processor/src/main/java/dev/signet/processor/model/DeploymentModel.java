package dev.signet.processor.model;

import java.util.List;

/**
 * The platform's own settings for one function.
 *
 * @param triggers empty for a function that clients call
 * @param timeoutSeconds 0 when not given
 * @param memoryMb 0 when not given
 */
public record DeploymentModel(List<TriggerModel> triggers, int timeoutSeconds, int memoryMb) {}
