package dev.signet.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class MatrixModeTest {

  @Test
  void anotherModeThanWriteIsSaid() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> MatrixMode.writes("yes", MatrixMode.PROPERTY))
        .withMessage("signet.matrix knows one value: write");
    assertThat(MatrixMode.writes("write", MatrixMode.PROPERTY)).isTrue();
    assertThat(MatrixMode.writes(null, MatrixMode.VARIABLE)).isFalse();
  }
}
