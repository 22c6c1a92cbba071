package dev.signet.testing.matrix;

import dev.signet.ingress.IngressSettings;
import dev.signet.simulator.Entrance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Collects calls at one entrance whose identity is missing, malformed, foreign, stale or forged. No
 * function may ever believe one of them.
 */
final class HostileCaseList {

  static final IngressSettings OTHER_APPS =
      IngressSettings.none().withAppIds(Set.of("wx00000000000000aa"));
  static final IngressSettings OTHER_ENV = IngressSettings.none().withEnvId("another-env");
  static final IngressSettings OTHER_HOST = IngressSettings.none().withHosts(Set.of("api.example"));

  private final List<MatrixCase> cases = new ArrayList<>();
  private final Entrance entrance;
  private IngressSettings settings = IngressSettings.none();

  HostileCaseList(Entrance entrance) {
    this.entrance = entrance;
  }

  /** Returns the calls at every entrance. */
  static List<MatrixCase> all() {
    List<MatrixCase> all = new ArrayList<>();
    all.addAll(HostileHeaders.addTo(new HostileCaseList(Entrance.CLOUDRUN)).cases());
    all.addAll(HostileContexts.addTo(new HostileCaseList(Entrance.GATEWAY)).cases());
    for (Entrance entrance : List.of(Entrance.EVENT, Entrance.EVENT_MINI_PROGRAM)) {
      all.addAll(HostileEvents.addTo(new HostileCaseList(entrance)).cases());
      all.addAll(HostileVariables.addTo(new HostileCaseList(entrance)).cases());
      all.addAll(HostileTimers.addTo(new HostileCaseList(entrance)).cases());
    }
    return all;
  }

  List<MatrixCase> cases() {
    return Collections.unmodifiableList(cases);
  }

  Entrance entrance() {
    return entrance;
  }

  /** Sets the operator's configuration for the cases that follow. */
  HostileCaseList configured(IngressSettings value) {
    settings = value;
    return this;
  }

  HostileCaseList nobody(String name, MatrixCase.Delivery delivery) {
    return add(name, MatrixCase.Expected.NOBODY, delivery);
  }

  HostileCaseList rejected(String name, MatrixCase.Delivery delivery) {
    return add(name, MatrixCase.Expected.REJECTED, delivery);
  }

  HostileCaseList noUserCall(String name, MatrixCase.Delivery delivery) {
    return add(name, MatrixCase.Expected.NO_USER_CALL, delivery);
  }

  private HostileCaseList add(
      String name, MatrixCase.Expected expected, MatrixCase.Delivery delivery) {
    cases.add(new MatrixCase(entrance, name, expected, settings, delivery));
    return this;
  }
}
