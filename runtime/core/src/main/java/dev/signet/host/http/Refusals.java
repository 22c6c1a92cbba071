package dev.signet.host.http;

import dev.signet.function.Failure;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Pipeline;
import dev.signet.identity.SourceChain;
import dev.signet.ingress.RequestHeaders;
import dev.signet.json.wire.JsonOutput;

/** Refuses requests that do not become a call, each with a decision line. */
public final class Refusals {

  /**
   * Stands for the function in the decision line of a request that names no function of this host.
   */
  public static final String NO_FUNCTION = "-";

  private Refusals() {}

  /**
   * Refuses a request for a function.
   *
   * @param handler the function that its path names; null if it names none
   * @param function the name for the decision line
   */
  public static FunctionResult<byte[]> refuse(
      Pipeline pipeline,
      FunctionHandler handler,
      String function,
      String requestId,
      Failure failure,
      RequestHeaders headers) {
    Failure said = pipeline.inLanguage(failure, headers);
    return handler != null && handler.descriptor().isPayment()
        ? pipeline.refuse(handler.descriptor(), requestId, said, JsonOutput.bytes())
        : pipeline.refuse(function, requestId, said, JsonOutput.bytes());
  }

  /**
   * Refuses a push that reaches no function.
   *
   * @param source where it comes from; null if nobody says
   */
  public static FunctionResult<byte[]> refusePush(
      Pipeline pipeline,
      String requestId,
      Failure failure,
      SourceChain source,
      RequestHeaders headers) {
    Failure said = pipeline.inLanguage(failure, headers);
    return pipeline.refuse(NO_FUNCTION, requestId, said, source, JsonOutput.bytes());
  }
}
