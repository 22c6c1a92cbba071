package dev.signet.spring.actuate;

import dev.signet.spring.function.MountedFunctions;
import dev.signet.spring.host.SpringHost;

/** What a health check says, whatever classes Spring Boot has for it. */
record ServingState(SpringHost host, MountedFunctions functions) {

  static final String INGRESS = "ingress";
  static final String FUNCTIONS = "functions";

  /** Returns the code of Spring Boot's status. */
  String status() {
    if (functions.isStopping()) {
      return "OUT_OF_SERVICE";
    }
    return functions.host().isHealthy() ? "UP" : "DOWN";
  }

  String ingress() {
    return host.settings().ingress();
  }

  int count() {
    return functions.count();
  }
}
