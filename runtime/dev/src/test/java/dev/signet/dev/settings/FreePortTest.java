package dev.signet.dev.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {

  private static final String LOOPBACK = "127.0.0.1";

  @Test
  void aPortThatIsTakenIsPassedOver() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
      int taken = other.getLocalPort();

      assertThat(FreePort.firstFree(LOOPBACK, taken, 65_535))
          .hasValueSatisfying(free -> assertThat(free).isGreaterThan(taken));
      assertThat(FreePort.firstFree(LOOPBACK, taken, taken)).isEmpty();
    }
  }
}
