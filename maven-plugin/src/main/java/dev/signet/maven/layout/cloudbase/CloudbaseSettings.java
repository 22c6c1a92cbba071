package dev.signet.maven.layout.cloudbase;

import java.util.List;
import java.util.SortedMap;

/**
 * What the plugin's configuration says of all functions.
 *
 * @param envId the environment that is deployed to, or a place that the vendor's tool fills
 * @param environment variables of every function
 * @param environmentAtDeploy names of variables whose values the vendor's tool takes from the
 *     machine that deploys
 * @param timeoutSeconds the time limit of a function whose annotation has none
 * @param memoryMb the memory of a function whose annotation has none
 * @param jvmOptions options that start scripts pass to the JVM besides their own, or empty
 */
public record CloudbaseSettings(
    String envId,
    SortedMap<String, String> environment,
    List<String> environmentAtDeploy,
    int timeoutSeconds,
    int memoryMb,
    String jvmOptions) {}
