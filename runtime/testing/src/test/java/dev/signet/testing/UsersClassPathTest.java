package dev.signet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the contents of the class path that a user's tests get from this artifact. */
class UsersClassPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.netty.buffer.ByteBuf",
        "io.netty.channel.Channel",
        "dev.signet.http.HttpHost",
        "dev.signet.dev.SignetDev"
      })
  void hasNeitherAnHttpServerNorTheConsole(String name) {
    assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(name));
  }

  @Test
  void hasTheSimulatorAndTheScfEntry() throws ClassNotFoundException {
    assertThat(Class.forName("dev.signet.simulator.CallerProfiles")).isPublic();
    assertThat(Class.forName("dev.signet.scf.ScfFunction")).isPublic();
  }
}
