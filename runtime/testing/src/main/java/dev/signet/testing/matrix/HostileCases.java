package dev.signet.testing.matrix;

import dev.signet.simulator.Entrance;
import java.util.ArrayList;
import java.util.List;

/** The calls that no function may ever believe, at each entrance. */
final class HostileCases {

  private HostileCases() {}

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
}
