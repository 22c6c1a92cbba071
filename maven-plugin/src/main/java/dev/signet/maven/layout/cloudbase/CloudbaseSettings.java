package dev.signet.maven.layout.cloudbase;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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
    String jvmOptions) {

  /** What event functions do not start with, since their identity is in no header. */
  private static final String OF_HTTP_HOSTS = "SIGNET_PROBE_URL";

  /** Returns a copy without the variables that are for HTTP hosts only. */
  public CloudbaseSettings forEvents() {
    SortedMap<String, String> variables = new TreeMap<>(environment);
    variables.remove(OF_HTTP_HOSTS);
    List<String> atDeploy =
        environmentAtDeploy.stream().filter(name -> !name.equals(OF_HTTP_HOSTS)).toList();
    return new CloudbaseSettings(envId, variables, atDeploy, timeoutSeconds, memoryMb, jvmOptions);
  }
}
