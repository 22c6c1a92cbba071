package dev.signet.maven;

import dev.signet.maven.layout.container.ContainerLayout;
import dev.signet.maven.layout.image.ImageSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** The configuration of containers. */
abstract class ContainerMojo extends CloudbaseMojo {

  /**
   * Where the identity of a container comes from: {@code wechat-cloudrun-private} for calls by
   * wx.cloud.callContainer, or {@code cloudbase-gateway-only}.
   */
  @Parameter(property = "signet.containerIngress", defaultValue = "wechat-cloudrun-private")
  String containerIngress;

  /**
   * The port of a container, which the service must be told. One below 1024 needs a platform that
   * lets processes that are not root listen there.
   */
  @Parameter(property = "signet.containerPort", defaultValue = "8080")
  int containerPort;

  final ContainerLayout containerLayout() throws MojoFailureException {
    List<String> atDeploy = environmentAtDeploy == null ? List.of() : environmentAtDeploy;
    return new ContainerLayout(containerImage(), containerIngress, atDeploy);
  }

  final ImageSettings containerImage() throws MojoFailureException {
    Map<String, String> variables = new TreeMap<>();
    if (environment != null) {
      environment.forEach((name, value) -> variables.put(name, value == null ? "" : value));
    }
    variables.put("SIGNET_INGRESS", containerIngress);
    return image(containerPort, variables).withJvmOptions(jvmOptions == null ? "" : jvmOptions);
  }
}
