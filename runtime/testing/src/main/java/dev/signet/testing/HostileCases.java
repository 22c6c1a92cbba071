package dev.signet.testing;

import dev.signet.ingress.IngressSettings;
import dev.signet.simulator.Entrance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Collects calls whose identity is missing, malformed, foreign, stale or forged: no function may
 * ever believe one of them.
 */
final class HostileCases {

  static final IngressSettings OTHER_APPS =
      IngressSettings.none().withAppIds(Set.of("wx00000000000000aa"));
  static final IngressSettings OTHER_ENV = IngressSettings.none().withEnvId("another-env");
  static final IngressSettings OTHER_HOST = IngressSettings.none().withHosts(Set.of("api.example"));

  private final List<MatrixCase> cases = new ArrayList<>();
  private final Entrance entrance;
  private IngressSettings settings = IngressSettings.none();

  private HostileCases(Entrance entrance) {
    this.entrance = entrance;
  }

  /** Everything, at each entrance. */
  static List<MatrixCase> all() {
    List<MatrixCase> all = new ArrayList<>();
    all.addAll(HostileHeaders.addTo(new HostileCases(Entrance.CLOUDRUN)).cases);
    all.addAll(HostileContexts.addTo(new HostileCases(Entrance.GATEWAY)).cases);
    for (Entrance entrance : List.of(Entrance.EVENT, Entrance.EVENT_MINI_PROGRAM)) {
      all.addAll(HostileEvents.addTo(new HostileCases(entrance)).cases);
      all.addAll(HostileVariables.addTo(new HostileCases(entrance)).cases);
      all.addAll(HostileTimers.addTo(new HostileCases(entrance)).cases);
    }
    return all;
  }

  Entrance entrance() {
    return entrance;
  }

  /** What the operator configured, for the cases that follow. */
  HostileCases configured(IngressSettings value) {
    settings = value;
    return this;
  }

  HostileCases nobody(String name, MatrixCase.Delivery delivery) {
    return add(name, MatrixCase.Expected.NOBODY, delivery);
  }

  HostileCases rejected(String name, MatrixCase.Delivery delivery) {
    return add(name, MatrixCase.Expected.REJECTED, delivery);
  }

  HostileCases noUserCall(String name, MatrixCase.Delivery delivery) {
    return add(name, MatrixCase.Expected.NO_USER_CALL, delivery);
  }

  private HostileCases add(
      String name, MatrixCase.Expected expected, MatrixCase.Delivery delivery) {
    cases.add(new MatrixCase(entrance, name, expected, settings, delivery));
    return this;
  }
}
