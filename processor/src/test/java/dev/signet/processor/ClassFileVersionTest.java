package dev.signet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ClassFileVersionTest {

  private static final int JAVA_17 = 61;

  @Test
  void theProcessorRunsOnJdk17WhateverBuiltIt() throws IOException {
    try (InputStream in =
        CloudFunctionProcessor.class.getResourceAsStream("CloudFunctionProcessor.class")) {
      byte[] header = in.readNBytes(8);
      assertThat((header[6] & 0xff) << 8 | header[7] & 0xff).isEqualTo(JAVA_17);
    }
  }
}
