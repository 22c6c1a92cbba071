package dev.signet.scf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import java.util.Map;
import java.util.concurrent.Callable;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Tests that WeChat can read of each failure that it must call again. */
class ScfPaymentTest {

  private static final FunctionDescriptor PAYMENT =
      FunctionDescriptor.payment(
          "paid", Requirement.ANONYMOUS.withSources(false, CallSource.WX_PAYCALLBACK));

  @Test
  void aFunctionThatCannotStartAnswersAnErrcode() {
    Entry entry =
        new Entry(
            () -> {
              throw new IllegalStateException("S3CRET");
            });

    assertThat(entry.mainHandler(Map.of(), FakeContext.USUAL))
        .isEqualTo(
            Map.of(
                "errcode", 1,
                "errmsg", "INTERNAL",
                "code", "INTERNAL",
                "message", "internal error",
                "requestId", "request-1"));
    assertThat(entry.mainHandlerText("{}", FakeContext.USUAL))
        .isEqualTo(
            "{\"errcode\":1,\"errmsg\":\"INTERNAL\",\"code\":\"INTERNAL\","
                + "\"message\":\"internal error\",\"requestId\":\"request-1\"}");
  }

  @Test
  void anInstanceThatRanOutOfMemoryAnswersAnErrcodeToo() {
    ScfHarness instance =
        ScfHarness.of(
            TestFunction.of(
                PAYMENT,
                (caller, payload) -> {
                  throw new OutOfMemoryError();
                }),
            ScfHarness.SEEN_SOURCE);

    for (String errmsg : new String[] {"INTERNAL", "UNAVAILABLE"}) {
      Object answer = instance.seen("TCB_SOURCE", "wx_paycallback").call(Map.of());
      assertThat(answer)
          .asInstanceOf(InstanceOfAssertFactories.MAP)
          .containsEntry("errcode", 1)
          .containsEntry("errmsg", errmsg);
    }
  }

  /** An entry as the compiler writes it for a payment callback. */
  private static final class Entry extends ScfFunction {
    Entry(Callable<FunctionHandler> handler) {
      super(handler, EntryKind.PAYMENT);
    }
  }
}
