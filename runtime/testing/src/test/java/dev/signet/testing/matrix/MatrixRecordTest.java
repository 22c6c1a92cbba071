package dev.signet.testing.matrix;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MatrixRecordTest {

  @Test
  void aMalformedRecordNamesItsLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MatrixRecord.parse("# head\n\nbuy | user\n"))
        .withMessageStartingWith("line 3 has not three columns");
  }
}
