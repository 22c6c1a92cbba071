package dev.signet.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.simulator.Entrance;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HostileCaseListTest {

  @Test
  void everyEntranceHasItsCasesAndNoNameTwice() {
    Map<Entrance, List<String>> names =
        HostileCaseList.all().stream()
            .collect(
                Collectors.groupingBy(
                    MatrixCase::entrance,
                    Collectors.mapping(MatrixCase::name, Collectors.toList())));

    assertThat(names.keySet()).containsExactlyInAnyOrder(Entrance.values());
    assertThat(names.values())
        .allSatisfy(cases -> assertThat(cases).hasSizeGreaterThan(40).doesNotHaveDuplicates());
  }
}
