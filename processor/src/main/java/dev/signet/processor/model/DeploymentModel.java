package dev.signet.processor.model;

import java.util.List;

/**
 * The platform's settings for one function.
 *
 * @param triggers the timer triggers; empty for a function that clients call
 * @param callback the calls of WeChat's own that run the function
 * @param timeoutSeconds the timeout in seconds; 0 when not given
 * @param memoryMb the memory in megabytes; 0 when not given
 */
public record DeploymentModel(
    List<TriggerModel> triggers, CallbackModel callback, int timeoutSeconds, int memoryMb) {}
