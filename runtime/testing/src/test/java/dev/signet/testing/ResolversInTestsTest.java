package dev.signet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.error.ErrorCode;
import dev.signet.simulator.Entrance;
import dev.signet.testing.ClubFunctions.Member;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@WithCaller
class ResolversInTestsTest {

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void theApplicationsResolverFindsTheUser(Entrance entrance) {
    try (Functions functions = Functions.load()) {
      Functions through = functions.through(entrance);
      assertThat(through.as("user").call("badge").as(String.class)).isEqualTo("club 1");
      through.as("second-user").call("badge").expectCode(ErrorCode.USER_UNKNOWN);
    }
  }

  @ParameterizedTest
  @EnumSource(Entrance.class)
  void aTestSaysWhoTheUserIs(Entrance entrance) {
    try (Functions functions = Functions.load()) {
      Functions seven =
          functions
              .through(entrance)
              .as("second-user")
              .withResolver(caller -> Optional.of(new Member(7)));
      assertThat(seven.call("badge").as(String.class)).isEqualTo("club 7");
      assertThat(seven.call(ClubFunctions_Signet.Badge.class).as(String.class)).isEqualTo("club 7");
    }
  }

  @Test
  void aTestSaysThatNobodyIsKnown(Functions functions) {
    Functions strangers = functions.withResolver(caller -> Optional.empty());

    strangers.call("badge").expectCode(ErrorCode.USER_UNKNOWN);
    assertThat(strangers.call("visitor").as(boolean.class)).isTrue();
    functions.call("badge").expectOk();
  }

  @Test
  void aReplacedResolverIsNotAskedForARefusedCaller(Functions functions) {
    AtomicInteger asked = new AtomicInteger();
    Functions counted =
        functions.withResolver(
            caller -> {
              asked.incrementAndGet();
              return Optional.of(new Member(7));
            });

    counted.as("anonymous").call("badge").expectCode(ErrorCode.UNAUTHENTICATED);
    assertThat(asked).hasValue(0);
    counted.call("badge").expectOk();
    assertThat(asked).hasValue(1);
  }

  @Test
  void aReplacedResolverCanBeReplacedAgainAndFailsAsTheApplicationsDoes(Functions functions) {
    Functions failing =
        functions
            .withResolver(caller -> Optional.of(new Member(7)))
            .withResolver(
                caller -> {
                  throw new IllegalStateException("the database is gone");
                });

    assertThat(failing.call("badge").expectCode(ErrorCode.INTERNAL).thrown())
        .hasValueSatisfying(thrown -> assertThat(thrown).hasMessage("the database is gone"));
  }

  @Test
  void aWrapperTakesAResolverAfterTheHandlerObject(Functions functions) {
    ClubFunctions_Signet.Badge badge =
        new ClubFunctions_Signet.Badge(new ClubFunctions("guild"), new ClubFunctions.Members());

    assertThat(functions.with(badge).call("badge").as(String.class)).isEqualTo("guild 1");
  }

  @Test
  void whereNoFunctionWorksForAUserThereIsNothingToReplace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Functions.of().withResolver(caller -> Optional.empty()))
        .withMessageContaining("works for a user");
  }
}
