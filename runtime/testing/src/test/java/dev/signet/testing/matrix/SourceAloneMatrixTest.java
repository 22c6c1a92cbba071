package dev.signet.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.signet.function.FunctionDescriptor;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import org.junit.jupiter.api.Test;

/** Tests the rows of a function that a source alone may call. */
class SourceAloneMatrixTest {

  private static final Requirement CALLER =
      Requirement.CALLER.withSources(false, CallSource.WX_HTTP);

  private final FunctionDescriptor hook = FunctionDescriptor.of("hook", CALLER.withSourceAlone());
  private final String text = RequirementText.of(hook);

  @Test
  void saysThatTheSourceGetsThroughWithoutAUserAndNobodyElse() {
    assertThat(IdentityMatrix.of(new Stub(hook)).text())
        .contains(
            "hook | requirement | source alone, no shared callers, sources wx_http, no chain\n")
        .contains(
            "hook | its own source without a user | reached at wechat-cloudrun-private scf-event"
                + " scf-event-mini-program; SOURCE_NOT_ALLOWED at cloudbase-gateway-only\n")
        .contains("hook | a client without a user | SOURCE_NOT_ALLOWED\n")
        .contains("hook | no identity | SOURCE_NOT_ALLOWED\n")
        .contains("hook | source wx_client | SOURCE_NOT_ALLOWED\n");
  }

  @Test
  void aFunctionThatTheSourceAloneMayCallFromNowOnIsWeakened() {
    String before = RequirementText.of(FunctionDescriptor.of("hook", CALLER));

    assertThat(RequirementText.weakened(before, text)).isTrue();
    assertThat(RequirementText.weakened(text, before)).isFalse();
  }

  @Test
  void aSourceAloneThatBecomesAnybodyIsWeakened() {
    FunctionDescriptor open =
        FunctionDescriptor.of("hook", Requirement.ANONYMOUS.withSources(false, CallSource.WX_HTTP));

    assertThat(RequirementText.weakened(text, RequirementText.of(open))).isTrue();
    assertThat(RequirementText.weakened(RequirementText.of(open), text)).isFalse();
  }

  @Test
  void noCaseOfTheMatrixFails() {
    MatrixExpectations expectations =
        new MatrixExpectations(new MatrixSubject(new Stub(hook)), null);
    for (MatrixCase hostile : HostileCaseList.all()) {
      assertThatCode(() -> expectations.test(hostile).getExecutable().execute())
          .doesNotThrowAnyException();
    }
  }
}
