package dev.signet.testing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.error.ErrorCode;
import dev.signet.function.FunctionResult;
import dev.signet.json.Violation;
import dev.signet.simulator.FailureReport;
import dev.signet.simulator.PlainJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.AssertionFailedError;

/**
 * The answer to a call, with expectations of it. An expectation that is not met throws an {@link
 * AssertionFailedError} whose message has the function, the caller (masked) and the answer; for
 * INTERNAL and UNAVAILABLE also what user code threw, with its message, its causes and the line of
 * your own code, and its cause is that exception. Immutable.
 */
public final class CallResult {

  private final Question question;
  private final String outcome;
  private final int httpStatus;
  private final byte[] json;
  private final Throwable thrown;

  private CallResult(
      Question question, String outcome, int httpStatus, byte[] json, Throwable thrown) {
    this.question = question;
    this.outcome = outcome;
    this.httpStatus = httpStatus;
    this.json = json;
    this.thrown = thrown;
  }

  static CallResult of(Question question, FunctionResult<byte[]> result, Throwable thrown) {
    return new CallResult(question, result.outcome(), result.httpStatus(), result.body(), thrown);
  }

  static CallResult ofTree(Question question, FunctionResult<Object> result, Throwable thrown) {
    return new CallResult(
        question, result.outcome(), result.httpStatus(), PlainJson.written(result.body()), thrown);
  }

  /** Returns the result of an SCF entry, which has no status: the error object tells a failure. */
  static CallResult ofEntry(Question question, Object answer, Throwable thrown) {
    byte[] json = PlainJson.written(answer);
    JsonNode tree = PlainJson.tree(json);
    boolean failed =
        tree.path("code").isTextual()
            && tree.path("message").isTextual()
            && tree.path("requestId").asText().equals(question.requestId());
    String outcome = failed ? tree.path("code").asText() : FunctionResult.OK;
    return new CallResult(question, outcome, 0, json, failed ? thrown : null);
  }

  /** Returns {@code OK}, the name of an {@link ErrorCode}, or the code of a FunctionException. */
  public String outcome() {
    return outcome;
  }

  /** Returns true if the call succeeded. */
  public boolean isOk() {
    return outcome.equals(FunctionResult.OK);
  }

  /** Returns the status over HTTP; 0 for the answer of an SCF entry, which has none. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Returns the request id, which an error object repeats. */
  public String requestId() {
    return question.requestId();
  }

  /** Returns the answer as JSON text, whether the call succeeded or failed. */
  public String json() {
    return new String(json, StandardCharsets.UTF_8);
  }

  /** Returns the answer as a JSON tree, whether the call succeeded or failed. */
  public JsonNode tree() {
    return PlainJson.tree(json);
  }

  /** Returns the message for the client; empty for a success. */
  public Optional<String> message() {
    return isOk() ? Optional.empty() : Optional.of(tree().path("message").asText());
  }

  /** Returns the violations in the payload; empty if the answer names none. */
  public List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    if (!isOk()) {
      for (JsonNode violation : tree().path("violations")) {
        violations.add(
            new Violation(violation.path("path").asText(), violation.path("message").asText()));
      }
    }
    return violations;
  }

  /**
   * Returns the exception of user code behind INTERNAL or UNAVAILABLE; empty for any other answer
   * and for that of a generated SCF entry.
   */
  public Optional<Throwable> thrown() {
    return Optional.ofNullable(thrown);
  }

  /**
   * Reads the value that the function returned from its JSON. Identifiers can be read too.
   *
   * @return null for a function that returns nothing
   * @throws AssertionFailedError if the call failed
   * @throws IllegalArgumentException if the answer is not of this type
   */
  public <T> T as(Class<T> type) {
    return PlainJson.read(expectOk().json, type);
  }

  /** Reads the value as a generic type, otherwise like {@link #as(Class)}. */
  public <T> T as(TypeReference<T> type) {
    return PlainJson.read(expectOk().json, type);
  }

  /**
   * Expects a success.
   *
   * @return this result
   * @throws AssertionFailedError if the call failed
   */
  public CallResult expectOk() {
    return expectCode(FunctionResult.OK);
  }

  /**
   * Expects one of Signet's refusals.
   *
   * @return this result
   * @throws AssertionFailedError if the outcome is another one
   */
  public CallResult expectCode(ErrorCode code) {
    return expectCode(code.name());
  }

  /**
   * Expects this code, such as that of a {@link dev.signet.error.FunctionException}.
   *
   * @return this result
   * @throws AssertionFailedError if the outcome is another one
   */
  public CallResult expectCode(String code) {
    if (outcome.equals(code)) {
      return this;
    }
    throw new AssertionFailedError(explain(code), code, outcome, thrown);
  }

  /**
   * Expects INVALID_ARGUMENT with a violation at this place.
   *
   * @param path the place in the payload, such as {@code items[2].qty}
   * @return this result
   * @throws AssertionFailedError if the outcome is another one or no violation is at this place
   */
  public CallResult expectViolation(String path) {
    expectCode(ErrorCode.INVALID_ARGUMENT);
    if (violations().stream().anyMatch(violation -> violation.path().equals(path))) {
      return this;
    }
    String expected = "a violation at " + path;
    throw new AssertionFailedError(explain(expected), expected, violations().toString());
  }

  /**
   * Returns a text that is safe to print: of the answer it has only code, message and violations.
   */
  @Override
  public String toString() {
    return question.function() + " answered " + outcome;
  }

  private String explain(String expected) {
    StringBuilder text = new StringBuilder(toString());
    text.append(", and ").append(expected).append(" was expected");
    line(text, "caller", question.caller());
    message().ifPresent(message -> line(text, "message", message));
    if (!violations().isEmpty()) {
      line(text, "violations", violations().toString());
    }
    if (thrown != null) {
      FailureReport report = FailureReport.of(thrown);
      line(text, "thrown", report.exception() + report.message().map(m -> ": " + m).orElse(""));
      report.causes().forEach(cause -> line(text, "caused by", cause));
      report.ownLine().ifPresent(own -> line(text, "at", own));
    }
    if (outcome.equals(ErrorCode.NOT_FOUND.name())) {
      line(text, "functions", question.functions().toString());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("\n  ").append(name).append(": ").append(value);
  }

  /** The call in the words of an expectation's message. */
  static final class Question {

    private final String function;
    private final String caller;
    private final String requestId;
    private final Set<String> functions;

    Question(String function, String caller, String requestId, Set<String> functions) {
      this.function = function;
      this.caller = caller;
      this.requestId = requestId;
      this.functions = functions;
    }

    String function() {
      return function;
    }

    String caller() {
      return caller;
    }

    String requestId() {
      return requestId;
    }

    Set<String> functions() {
      return functions;
    }
  }
}
