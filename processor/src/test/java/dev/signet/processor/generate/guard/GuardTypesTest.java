package dev.signet.processor.generate.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tests of the processor have the types that guards extend as sources of their own, because
 * signet-spring itself is tested with the processor.
 */
class GuardTypesTest {

  private static final Path GUARDS = Path.of("src", "test", "java", "dev/signet/spring/guard");
  private static final Path RUNTIME =
      Path.of("..", "runtime", "spring", "src", "main", "java", "dev/signet/spring/guard");

  @ParameterizedTest
  @ValueSource(strings = {"ControllerGuard.java", "ControllerGuards.java"})
  void areThoseOfTheRuntime(String file) {
    assertThat(GUARDS.resolve(file)).hasSameTextualContentAs(RUNTIME.resolve(file));
  }
}
