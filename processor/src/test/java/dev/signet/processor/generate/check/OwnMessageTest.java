package dev.signet.processor.generate.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that a user's message is repeated to the client and never interpreted, whatever it says.
 */
class OwnMessageTest {

  private static final String SHOP =
      """
        public record Strict(int a) {
          public Strict { if (a <= 0) { throw new IllegalArgumentException(); } }
        }
        public record Order(
            @NotNull(message = "MESSAGE") @Valid Strict one,
            List<@NotNull(message = "MESSAGE") @Valid Strict> all,
            @Size(max = 1, message = "MESSAGE") List<@Valid Strict> few) {}
        @CloudFunction("take") public String take(@Valid Order order) { return "ok"; }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"say it", "must not be null", "is required", "is not accepted"})
  void ofNotNullIsToldAsItIsWritten(String message) {
    String source =
        Checked.taking("@NotNull(message = \"MESSAGE\") String v".replace("MESSAGE", message));

    assertThat(Checked.answer(source, "{}")).isEqualTo("v: " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"say it", "must not be null", "is required", "is not accepted"})
  void aboutAnObjectStandsBesideWhatIsMissingInIt(String message) {
    String source = Checked.handler(SHOP.replace("MESSAGE", message));

    assertThat(Checked.answer(source, "{'one':{},'all':[{}],'few':[{},{'a':1}]}"))
        .isEqualTo(
            "all[0].a: is required; all[0]: MESSAGE; few: MESSAGE; few[0].a: is required;"
                    .replace("MESSAGE", message)
                + " one.a: is required; one: MESSAGE".replace("MESSAGE", message));
  }

  @Test
  void thatIsTheDefaultsKeyLeavesOutWhatOnlyFollowsFromWhatIsMissing() {
    String key = "{jakarta.validation.constraints.NotNull.message}";
    String source = Checked.handler(SHOP.replace("MESSAGE", key));

    assertThat(Checked.answer(source, "{'one':{},'all':[{}],'few':[{'a':1}]}"))
        .isEqualTo("all[0].a: is required; one.a: is required");
  }
}
