package dev.signet.scf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassFileVersionTest {

  /** Java 11, the newest that SCF's managed runtimes have. */
  private static final int JAVA_11 = 55;

  @Test
  void isWhatTheManagedPlatformRuns() throws IOException, URISyntaxException {
    Path classes =
        Path.of(ScfFunction.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      List<Path> compiled = files.filter(file -> file.toString().endsWith(".class")).toList();

      assertThat(compiled).extracting(Path::getFileName).contains(Path.of("ScfFunction.class"));
      assertThat(compiled).allSatisfy(file -> assertThat(majorVersion(file)).isEqualTo(JAVA_11));
    }
  }

  private static int majorVersion(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
      in.readUnsignedShort();
      return in.readUnsignedShort();
    }
  }
}
