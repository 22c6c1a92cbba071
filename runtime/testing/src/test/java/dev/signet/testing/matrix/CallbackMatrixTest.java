package dev.signet.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.signet.function.FunctionDescriptor;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import org.junit.jupiter.api.Test;

/** Tests the rows of a function that WeChat itself calls. */
class CallbackMatrixTest {

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
  void noCaseOfTheMatrixFails() {
    MatrixSubject subject = new MatrixSubject(new Stub(paid));
    MatrixExpectations expectations = new MatrixExpectations(subject, null);
    for (MatrixCase hostile : HostileCases.all()) {
      assertThatCode(() -> expectations.test(hostile).getExecutable().execute())
          .doesNotThrowAnyException();
    }
  }
}
