package dev.signet.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the rules neither repeat what javac itself reports nor fail on it. */
class ErroneousCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@CloudFunction(NOPE) void fn() {}",
        "@CloudFunction(5) void fn() {}",
        "@CloudFunction void fn() {}",
        "@CloudFunction(value = \"fn\", nope = 1) void fn() {}",
        "@CloudFunction(value = \"fn\", memoryMb = NOPE) void fn() {}",
        "@CloudFunction(value = \"fn\", timeoutSeconds = \"1\") void fn() {}",
        "@CloudFunction(\"fn\") @RequireAppId(NOPE) void fn() {}",
        "@CloudFunction(\"fn\") @RequireAppId({NOPE, 5}) void fn() {}",
        "@CloudFunction(\"fn\") @RequireAppId void fn() {}",
        "@CloudFunction(\"fn\") @RequireSource void fn() {}",
        "@CloudFunction(\"fn\") @RequireSource(CallSource.NOPE) void fn() {}",
        "@CloudFunction(\"fn\") @RequireSource({CallSource.SCF, NOPE}) void fn() {}",
        "@CloudFunction(\"fn\") @RequireSource(\"scf\") void fn() {}",
        "@CloudFunction(\"fn\") @RequirePolicy(Nope.class) void fn() {}",
        "@CloudFunction(\"fn\") @RequirePolicy(5) void fn() {}",
        "@CloudFunction(\"fn\") @RequirePolicy void fn() {}",
        "@CloudFunction(\"fn\") @RequireOwner(lookup = NOPE) void fn() {}",
        "@CloudFunction(\"fn\") @TimerTrigger void fn() {}",
        "@CloudFunction(\"fn\") @TimerTrigger(name = NOPE, cron = NOPE) void fn() {}",
        "@CloudFunction(\"fn\") @TimerTriggers({5}) void fn() {}",
        "@CloudFunction(\"fn\") @TimerTriggers(NOPE) void fn() {}",
        "@CloudFunction(\"fn\") void fn(Nope one, Nope two) {}",
        "@CloudFunction(\"fn\") Nope fn(Optional<Nope> one) { return null; }",
        "@CloudFunction(\"fn\") void fn() {} @HandlerFactory static Nope make() { return null; }",
        "@CloudFunction(\"fn\") void fn() {} private final Nope field = null;",
        "@RequireUnionId int notAMethod = 1;",
      })
  void leavesJavacItsOwnErrors(String members) {
    var errors = Handlers.members(members).compilation().errors();
    assertThat(errors)
        .isNotEmpty()
        .allSatisfy(
            error -> assertThat(error.getMessage(Locale.ENGLISH)).doesNotContain("[signet:"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class H extends Nope { @CloudFunction(\"fn\") void fn() {} }",
        "class H extends Nope<Foo> implements Bar { @CloudFunction(\"fn\") void fn() {} }",
        "class H extends H { @CloudFunction(\"fn\") void fn() {} }",
        "class H<T extends Nope> { @CloudFunction(\"fn\") static void fn() {} }",
        "@Nope @RequireUnionId class H { @CloudFunction(\"fn\") void fn() {} }",
        "@RequirePolicy(Nope.class) class H { @CloudFunction(\"fn\") void fn() {} }",
      })
  void survivesClassesThatJavacRefuses(String source) {
    var errors = Handlers.files(source).compilation().errors();
    assertThat(errors)
        .isNotEmpty()
        .allSatisfy(
            error -> assertThat(error.getMessage(Locale.ENGLISH)).doesNotContain("[signet:"));
  }
}
