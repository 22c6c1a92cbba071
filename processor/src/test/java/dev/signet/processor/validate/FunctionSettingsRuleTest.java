package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionSettingsRuleTest {

  private static final String SIXTY = "a".repeat(60);

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1a", "_a", "a_", "a-", "a b", "a.b", "名字", "a\\n", "a/b"})
  void refusesANameThatCloudBaseWouldRefuse(String name) {
    Handlers.members("@CloudFunction(/*>*/\"%s\") void fn() {}".formatted(name))
        .hasOnlyError(DiagnosticId.FUNCTION_NAME_MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "a1", "a_b", "a-b", "A--_b", "getUserInfo"})
  void takesANameOfCloudBase(String name) {
    Handlers.members("@CloudFunction(\"%s\") void fn() {}".formatted(name)).isClean();
  }

  @Test
  void countsUpToSixtyCharacters() {
    Handlers.members("@CloudFunction(\"%s\") void fn() {}".formatted(SIXTY)).isClean();
    Handlers.members("@CloudFunction(value = /*>*/\"%sa\") void fn() {}".formatted(SIXTY))
        .hasOnlyError(DiagnosticId.FUNCTION_NAME_MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 901, 15000})
  void refusesATimeoutBeyondThePlatform(int seconds) {
    Handlers.members(
            "@CloudFunction(value = \"fn\", timeoutSeconds = /*>*/%d) void fn() {}"
                .formatted(seconds))
        .hasOnlyError(DiagnosticId.TIMEOUT_OUT_OF_RANGE)
        .saying("A timeout of " + seconds + " seconds");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 63, 3073})
  void refusesAMemoryBeyondThePlatform(int megabytes) {
    Handlers.members(
            "@CloudFunction(value = \"fn\", memoryMb = /*>*/%d) void fn() {}".formatted(megabytes))
        .hasOnlyError(DiagnosticId.MEMORY_OUT_OF_RANGE)
        .saying("A memory of " + megabytes + " MB");
  }

  @Test
  void takesTheBoundsThemselvesAndZero() {
    Handlers.members(
            """
            @CloudFunction(value = "low", timeoutSeconds = 1, memoryMb = 64) void low() {}
            @CloudFunction(value = "high", timeoutSeconds = 900, memoryMb = 3072) void high() {}
            @CloudFunction(value = "zero", timeoutSeconds = 0, memoryMb = 0) void zero() {}
            """)
        .isClean();
  }
}
