package dev.signet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ClassFileVersionTest {

  private static final int JAVA_11 = 55;

  @Test
  void isThatOfTheOtherRuntimeModules() throws IOException {
    try (InputStream in = Functions.class.getResourceAsStream("Functions.class")) {
      byte[] header = in.readNBytes(8);
      assertThat((header[6] & 0xff) << 8 | header[7] & 0xff).isEqualTo(JAVA_11);
    }
  }
}
