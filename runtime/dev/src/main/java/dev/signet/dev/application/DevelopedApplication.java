package dev.signet.dev.application;

import dev.signet.function.FunctionHandler;
import dev.signet.function.Pipeline;
import dev.signet.host.HostSettings;
import dev.signet.ingress.HttpIngress;
import dev.signet.simulator.Entrance;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** A running application with a server of its own, as the console needs it. Immutable. */
public final class DevelopedApplication {

  private final URI server;
  private final HostSettings settings;
  private final HttpIngress ingress;
  private final Pipeline pipeline;
  private final Collection<FunctionHandler> functions;
  private final String functionsPath;
  private final List<Endpoint> endpoints;

  /**
   * Describes an application. No argument may be null.
   *
   * @param server its address without a path, such as {@code http://127.0.0.1:8080}
   * @param settings its checked configuration
   * @param ingress decides who calls it
   * @param pipeline runs its functions; it is not closed here, and tells a {@link
   *     dev.signet.dev.call.TraceLog} of its decisions
   * @param functions those that it has mounted; they are not closed here
   * @param functionsPath the path that they are mounted below, as clients write it, such as {@code
   *     /fn}
   * @param endpoints the methods of its controllers that are guarded
   */
  public DevelopedApplication(
      URI server,
      HostSettings settings,
      HttpIngress ingress,
      Pipeline pipeline,
      Collection<FunctionHandler> functions,
      String functionsPath,
      List<Endpoint> endpoints) {
    this.server = Objects.requireNonNull(server, "server");
    this.settings = Objects.requireNonNull(settings, "settings");
    this.ingress = Objects.requireNonNull(ingress, "ingress");
    this.pipeline = Objects.requireNonNull(pipeline, "pipeline");
    this.functions = List.copyOf(functions);
    this.functionsPath = Objects.requireNonNull(functionsPath, "functionsPath");
    this.endpoints = List.copyOf(endpoints);
  }

  /** Returns the address of the application's own server. */
  public URI server() {
    return server;
  }

  /** Returns the checked configuration. */
  public HostSettings settings() {
    return settings;
  }

  HttpIngress ingress() {
    return ingress;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  /** Returns the mounted functions. */
  public Collection<FunctionHandler> functions() {
    return functions;
  }

  String functionsPath() {
    return functionsPath;
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }

  /** Returns the entrance whose headers the application believes. */
  public Entrance entrance() {
    return Entrance.GATEWAY.ingress().equals(ingress.name()) ? Entrance.GATEWAY : Entrance.CLOUDRUN;
  }
}
