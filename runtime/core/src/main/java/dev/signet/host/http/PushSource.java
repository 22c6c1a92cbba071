package dev.signet.host.http;

import dev.signet.error.ErrorCode;
import dev.signet.error.Refusal;
import dev.signet.function.Failure;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.host.FunctionTable;
import dev.signet.identity.SourceChain;
import dev.signet.ingress.IngressDecision;

/** Who may push to the one path of pushed messages, before anything else of a request is read. */
public final class PushSource {

  private PushSource() {}

  /**
   * Returns why a request is no push, or null if a function takes pushes from its source.
   *
   * @param decision what the ingress makes of the request
   */
  public static Failure refusal(FunctionTable functions, IngressDecision decision) {
    if (decision.refusal().isPresent()) {
      Refusal refusal = decision.refusal().get();
      return Failure.of(refusal.code(), refusal.reason());
    }
    SourceChain source = decision.source().orElse(null);
    for (FunctionHandler handler : functions.all()) {
      FunctionDescriptor function = handler.descriptor();
      if (source != null && !function.pushes().isEmpty() && function.requirement().allows(source)) {
        return null;
      }
    }
    return Failure.of(ErrorCode.SOURCE_NOT_ALLOWED, "only WeChat itself calls this path");
  }
}
