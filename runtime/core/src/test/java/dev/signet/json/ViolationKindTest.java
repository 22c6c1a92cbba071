package dev.signet.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a violation is left out for its kind, and never for its words. */
class ViolationKindTest {

  private static final List<Violation> MISSING = List.of(new Violation("box.qty", "is required"));

  @ParameterizedTest
  @ValueSource(strings = {"is required", "must not be null", "is not accepted", "say it"})
  void aMessageOfAUsersOwnStandsBesideWhatIsMissingInside(String message) {
    List<Violation> others = List.of(new Violation("box", message));

    assertThat(InvalidPayloadException.of(MISSING, others))
        .hasMessage("box.qty: is required; box: " + message);
  }
}
