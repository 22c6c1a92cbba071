package dev.signet.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.signet.function.FunctionDescriptor;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import dev.signet.push.PushType;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the rows of a function that WeChat itself calls. */
class CallbackMatrixTest {

  @TempDir private Path folder;

  private final FunctionDescriptor paid =
      FunctionDescriptor.payment(
          "onPaid", Requirement.ANONYMOUS.withSources(false, CallSource.WX_PAYCALLBACK));

  @Test
  void saysThatClientsAreRefusedAndWeChatGetsThrough() {
    assertThat(IdentityMatrix.of(new Stub(paid)).text())
        .contains(
            "onPaid | requirement | WeChat's payment callback, no shared callers, sources"
                + " wx_paycallback, no chain\n")
        .contains(
            "onPaid | WeChat itself | reached at wechat-cloudrun-private scf-event"
                + " scf-event-mini-program; SOURCE_NOT_ALLOWED at cloudbase-gateway-only\n")
        .contains("onPaid | a client without a user | SOURCE_NOT_ALLOWED\n")
        .contains("onPaid | user | SOURCE_NOT_ALLOWED\n")
        .contains("onPaid | no identity | SOURCE_NOT_ALLOWED\n");
  }

  @Test
  void aCallbackThatBecomesAnAnonymousFunctionIsWeakened() {
    FunctionDescriptor anonymous =
        FunctionDescriptor.of(
            "onPaid", Requirement.ANONYMOUS.withSources(false, CallSource.WX_PAYCALLBACK));

    assertThat(RequirementText.weakened(RequirementText.of(paid), RequirementText.of(anonymous)))
        .isTrue();
  }

  @Test
  void aCallbackWhoseSourcesWereWidenedIsWeakened() {
    Stub narrow = push(CallSource.WX_TRIGGER);
    Stub wide = push(CallSource.WX_TRIGGER, CallSource.WX_HTTP);

    assertThat(failures(narrow, wide))
        .anySatisfy(
            failure ->
                assertThat(failure)
                    .startsWith("WEAKENED: onText · requirement: WeChat's message push")
                    .contains(", sources wx_trigger, ", ", sources wx_http wx_trigger, "))
        .anySatisfy(
            failure ->
                assertThat(failure)
                    .startsWith(
                        "WEAKENED: onText · wechat-cloudrun-private · source wx_http:"
                            + " SOURCE_NOT_ALLOWED → reached"));
  }

  @Test
  void aCallbackWhoseSourcesWereNarrowedIsChangedAndNotWeakened() {
    Stub narrow = push(CallSource.WX_TRIGGER);
    Stub wide = push(CallSource.WX_TRIGGER, CallSource.WX_HTTP);

    assertThat(failures(wide, narrow))
        .isNotEmpty()
        .allSatisfy(failure -> assertThat(failure).startsWith("CHANGED: onText · "));
  }

  private Collection<String> failures(Stub recorded, Stub now) {
    Path file = folder.resolve("matrix.txt");
    Ran.of(IdentityMatrix.of(recorded).recordedIn(file).writing());
    return Ran.of(IdentityMatrix.of(now).recordedIn(file).comparing()).failures().values();
  }

  private static Stub push(CallSource... sources) {
    return new Stub(
        FunctionDescriptor.push(
            "onText", Requirement.ANONYMOUS.withSources(false, sources), PushType.of("text", "")));
  }

  @Test
  void noCaseOfTheMatrixFails() {
    MatrixSubject subject = new MatrixSubject(new Stub(paid));
    MatrixExpectations expectations = new MatrixExpectations(subject, null);
    for (MatrixCase hostile : HostileCaseList.all()) {
      assertThatCode(() -> expectations.test(hostile).getExecutable().execute())
          .doesNotThrowAnyException();
    }
  }
}
