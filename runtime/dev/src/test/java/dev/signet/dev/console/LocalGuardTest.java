package dev.signet.dev.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests which values of Host belong to the local server. */
class LocalGuardTest {

  @Test
  void onPort80TheHostMayLeaveThePortOut() {
    assertThat(LocalGuard.ownHosts(80))
        .containsExactlyInAnyOrder(
            "127.0.0.1", "127.0.0.1:80", "localhost", "localhost:80", "[::1]", "[::1]:80");
  }

  @Test
  void onAnyOtherPortTheHostNamesIt() {
    assertThat(LocalGuard.ownHosts(8080))
        .containsExactlyInAnyOrder("127.0.0.1:8080", "localhost:8080", "[::1]:8080");
  }
}
