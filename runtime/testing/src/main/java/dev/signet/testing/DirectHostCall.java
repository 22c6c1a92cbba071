package dev.signet.testing;

import dev.signet.function.Deadline;
import dev.signet.function.Failure;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.Pipeline;
import dev.signet.ingress.IngressSettings;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import dev.signet.json.wire.StrictJson;
import dev.signet.simulator.SimulatedCall;
import java.util.Map;

/** Takes one call from the client through the platform into the production pipeline. */
final class DirectHostCall {

  private static final StrictJson EVENTS =
      new StrictJson(JsonLimits.defaults().withMaxBytes(JsonLimits.EVENT_BYTES));

  private final FunctionHandler handler;
  private final Pipeline pipeline;
  private final TestCall call;
  private final CallResult.Question question;

  DirectHostCall(
      FunctionHandler handler, Pipeline pipeline, TestCall call, CallResult.Question question) {
    this.handler = handler;
    this.pipeline = pipeline;
    this.call = call;
    this.question = question;
  }

  CallResult run(FailureLog log) {
    return call.entrance().isEvent() ? event(log) : request(log);
  }

  private CallResult request(FailureLog log) {
    byte[] body = call.body();
    SimulatedCall delivered = deliver(Map.of());
    return CallResult.of(
        question,
        answer(delivered, JsonInput.bytes(body), JsonOutput.bytes()),
        log.take(question.requestId()));
  }

  /**
   * Calls with an event, which the platform parses beforehand; the platform then writes the answer,
   * a tree.
   */
  private CallResult event(FailureLog log) {
    byte[] body = call.body();
    try {
      Map<String, Object> data = body.length == 0 ? Map.of() : EVENTS.readObject(body);
      SimulatedCall delivered = deliver(data);
      FunctionResult<Object> result =
          answer(delivered, JsonInput.tree(delivered.event()), JsonOutput.tree());
      return CallResult.ofTree(question, result, log.take(question.requestId()));
    } catch (InvalidPayloadException invalid) {
      Failure failure = pipeline.failure(invalid, null);
      return CallResult.of(
          question,
          pipeline.refuse(handler.descriptor(), question.requestId(), failure, JsonOutput.bytes()),
          null);
    }
  }

  private SimulatedCall deliver(Map<String, Object> data) {
    return call.delivered(data, handler.descriptor());
  }

  private <B> FunctionResult<B> answer(
      SimulatedCall delivered, JsonInput body, JsonOutput<B> output) {
    Invocation invocation =
        new Invocation(
            question.requestId(),
            () -> delivered.decide(IngressSettings.none()),
            body,
            Deadline.after(call.timeout()));
    return pipeline.run(handler, invocation, output).await();
  }
}
