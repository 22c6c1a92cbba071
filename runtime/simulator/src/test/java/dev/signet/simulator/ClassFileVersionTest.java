package dev.signet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassFileVersionTest {

  private static final int JAVA_11 = 55;

  @Test
  void everyClassRunsOnJava11() throws IOException {
    List<Path> classes;
    try (Stream<Path> files = Files.walk(Path.of("target", "classes"))) {
      classes = files.filter(file -> file.toString().endsWith(".class")).toList();
    }
    assertThat(classes).hasSizeGreaterThan(10);
    for (Path file : classes) {
      try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
        in.skipNBytes(6);
        assertThat(in.readUnsignedShort()).as(file.toString()).isEqualTo(JAVA_11);
      }
    }
  }
}
