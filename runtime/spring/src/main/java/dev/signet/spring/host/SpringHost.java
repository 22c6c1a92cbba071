package dev.signet.spring.host;

import dev.signet.function.Pipeline;
import dev.signet.function.SharedObjects;
import dev.signet.host.HostSettings;
import dev.signet.ingress.HttpIngress;
import java.util.Objects;

/**
 * What functions and controllers of one Spring application share, as a bean.
 *
 * @param settings the checked configuration
 * @param pipeline runs every call, of functions and of controllers
 * @param ingress decides who calls
 * @param objects the handler objects, policies and resolvers: beans of the application, or made by
 *     Signet where it has none
 */
public record SpringHost(
    HostSettings settings, Pipeline pipeline, HttpIngress ingress, SharedObjects objects) {

  /** Checks that nothing is missing. */
  public SpringHost {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(pipeline, "pipeline");
    Objects.requireNonNull(ingress, "ingress");
    Objects.requireNonNull(objects, "objects");
  }
}
