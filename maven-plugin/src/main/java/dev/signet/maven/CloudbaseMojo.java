package dev.signet.maven;

import dev.signet.maven.layout.Layout;
import dev.signet.maven.layout.cloudbase.CloudbaseSettings;
import dev.signet.maven.layout.custom.CustomRuntimeLayout;
import dev.signet.maven.layout.event.EventLayout;
import dev.signet.maven.layout.http.HttpFunctionLayout;
import dev.signet.maven.layout.http.HttpFunctionSettings;
import dev.signet.maven.layout.http.ImageTarget;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** The configuration of what is deployed to CloudBase and SCF. */
abstract class CloudbaseMojo extends ImageMojo {

  /** The port that the platform sends the calls of an HTTP function to. */
  private static final int PORT = 9000;

  /**
   * The environment that is deployed to. Unless given, the vendor's tool takes it from the variable
   * {@code ENV_ID} of the machine that deploys.
   */
  @Parameter(property = "signet.envId", defaultValue = "{{env.ENV_ID}}")
  String envId;

  /** Environment variables of the functions. What is secret belongs into environmentAtDeploy. */
  @Parameter Map<String, String> environment;

  /**
   * Names of environment variables of the functions whose values the vendor's tool takes from the
   * machine that deploys, or from its {@code .env}, so that they are in no file of the build.
   */
  @Parameter List<String> environmentAtDeploy;

  /** The time limit in seconds of a function whose annotation has none, 1 to 900. */
  @Parameter(property = "signet.timeoutSeconds", defaultValue = "20")
  int timeoutSeconds;

  /**
   * The memory in MB of a function whose annotation has none: 64, or 128 to 3072 in steps of 128.
   */
  @Parameter(property = "signet.memoryMb", defaultValue = "512")
  int memoryMb;

  /** Options that start scripts pass to the JVM besides their own. */
  @Parameter(property = "signet.jvmOptions")
  String jvmOptions;

  /**
   * Where the identity of an event function comes from: {@code scf-event}, or {@code
   * scf-event-mini-program} if nobody but Mini Programs can reach the functions.
   */
  @Parameter(property = "signet.eventIngress", defaultValue = "scf-event")
  String eventIngress;

  /**
   * Where the identity of the HTTP function comes from: {@code cloudbase-gateway-only}, or {@code
   * wechat-cloudrun-private} for calls by wx.cloud.callHTTPFunction.
   */
  @Parameter(property = "signet.httpFunctionIngress", defaultValue = "cloudbase-gateway-only")
  String httpFunctionIngress;

  /** The name of the HTTP function; the artifact's id unless given. */
  @Parameter(property = "signet.httpFunctionName")
  String httpFunctionName;

  /**
   * {@code Java11}, or {@code CustomImage} for an image; {@code auto} takes an image if the classes
   * need a newer Java.
   */
  @Parameter(property = "signet.httpFunctionRuntime", defaultValue = "auto")
  String httpFunctionRuntime;

  /** How many requests one instance of the HTTP function gets at a time, 1 to 100. */
  @Parameter(property = "signet.httpFunctionConcurrency", defaultValue = "20")
  int httpFunctionConcurrency;

  /** Who builds the image of an HTTP function: {@code cloud} or, with docker, {@code local}. */
  @Parameter(property = "signet.httpFunctionImageBuild", defaultValue = "cloud")
  String httpFunctionImageBuild;

  /** An image that exists already, with its tag; it is deployed instead of one that is built. */
  @Parameter(property = "signet.httpFunctionImageUri")
  String httpFunctionImageUri;

  /** The tag of an image that is built locally; the project's version unless given. */
  @Parameter(property = "signet.httpFunctionImageTag")
  String httpFunctionImageTag;

  /**
   * The instance of the enterprise registry that keeps the image; the personal one unless given.
   */
  @Parameter(property = "signet.httpFunctionRegistryId")
  String httpFunctionRegistryId;

  /** The repository in the enterprise registry. */
  @Parameter(property = "signet.httpFunctionRepository")
  String httpFunctionRepository;

  /** Returns the layouts for CloudBase and SCF. */
  final List<Layout> cloudbaseLayouts() throws MojoFailureException {
    CloudbaseSettings settings =
        new CloudbaseSettings(
            envId,
            given(environment),
            environmentAtDeploy == null ? List.of() : List.copyOf(environmentAtDeploy),
            timeoutSeconds,
            memoryMb,
            given(jvmOptions));
    return List.of(
        new EventLayout(settings.forEvents(), eventIngress),
        new HttpFunctionLayout(settings, httpFunction()),
        new CustomRuntimeLayout(settings.forEvents(), eventIngress));
  }

  private HttpFunctionSettings httpFunction() throws MojoFailureException {
    ImageTarget target =
        new ImageTarget(
            httpFunctionImageBuild,
            given(httpFunctionImageUri),
            given(httpFunctionImageTag),
            given(httpFunctionRegistryId),
            given(httpFunctionRepository));
    return new HttpFunctionSettings(
        given(httpFunctionName),
        httpFunctionIngress,
        httpFunctionRuntime,
        httpFunctionConcurrency,
        target,
        image(PORT, Map.of("SIGNET_INGRESS", httpFunctionIngress))
            .onPlatform("linux/amd64")
            .withJvmOptions(given(jvmOptions)));
  }

  private static String given(String text) {
    return text == null ? "" : text.strip();
  }

  /** An empty element of the pom has no value. */
  private static SortedMap<String, String> given(Map<String, String> variables) {
    SortedMap<String, String> given = new TreeMap<>();
    if (variables != null) {
      variables.forEach((name, value) -> given.put(name, value == null ? "" : value));
    }
    return given;
  }
}
