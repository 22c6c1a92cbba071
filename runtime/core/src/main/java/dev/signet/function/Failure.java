package dev.signet.function;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.error.Causes;
import dev.signet.error.ErrorCode;
import dev.signet.error.FunctionException;
import dev.signet.error.Refusal;
import dev.signet.error.UnavailableException;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.Language;
import dev.signet.json.Violation;
import dev.signet.json.wire.JsonOutput;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** An outcome other than success, and the one place where its answer is written. */
public final class Failure {

  /** The errcode that makes WeChat repeat a payment callback: any number but 0. */
  public static final int PAYMENT_NOT_TAKEN = 1;

  /** After how many seconds an UNAVAILABLE call may be made again. */
  private static final int UNAVAILABLE_SECONDS = 1;

  private final String code;
  private final int httpStatus;
  private final String message;
  private final List<Violation> violations;
  private final Language language;

  /** Null if the failure is not about a body. */
  private final InvalidPayloadException invalid;

  private final boolean fatal;
  private final int retryAfter;

  private Failure(String code, int httpStatus, String message, boolean fatal, int retryAfter) {
    this.code = code;
    this.httpStatus = httpStatus;
    this.message = Objects.requireNonNull(message, "message");
    this.violations = List.of();
    this.language = Language.ENGLISH;
    this.invalid = null;
    this.fatal = fatal;
    this.retryAfter = retryAfter;
  }

  private Failure(ErrorCode code, InvalidPayloadException invalid, Language language) {
    this.code = code.name();
    this.httpStatus = code.httpStatus();
    this.message = invalid.message(language);
    this.violations = invalid.violations();
    this.language = language;
    this.invalid = invalid;
    this.fatal = false;
    this.retryAfter = 0;
  }

  /** Returns a failure with the code's general message. */
  public static Failure of(ErrorCode code) {
    return of(code, code.message());
  }

  /** Returns a failure with a message for the client, which must not hold a value that was sent. */
  public static Failure of(ErrorCode code, String message) {
    return new Failure(code.name(), code.httpStatus(), message, false, 0);
  }

  static Failure of(Refusal refusal) {
    ErrorCode code = refusal.code();
    return new Failure(
        code.name(), code.httpStatus(), refusal.reason(), false, refusal.retryAfter());
  }

  /** Returns the failure for a business error, whose text the client is meant to see. */
  public static Failure of(FunctionException business) {
    return new Failure(business.code(), business.httpStatus(), business.getMessage(), false, 0);
  }

  /** Returns the failure for what cannot be reached now; the client is meant to see the message. */
  public static Failure of(UnavailableException unavailable) {
    return thrown(ErrorCode.UNAVAILABLE, unavailable.getMessage(), unavailable);
  }

  /** Returns the failure for a body that cannot become a payload, in English so far. */
  public static Failure of(InvalidPayloadException invalid) {
    return of(invalid, Language.ENGLISH);
  }

  private static Failure of(InvalidPayloadException invalid, Language language) {
    ErrorCode code =
        invalid.isTooLarge() ? ErrorCode.PAYLOAD_TOO_LARGE : ErrorCode.INVALID_ARGUMENT;
    return new Failure(code, invalid, language);
  }

  /**
   * Returns the failure for an exception or error out of user code. Only the text of a {@link
   * FunctionException} or an {@link UnavailableException} reaches the client.
   */
  static Failure ofThrown(Throwable thrown) {
    if (thrown instanceof FunctionException) {
      return of((FunctionException) thrown);
    }
    if (thrown instanceof UnavailableException) {
      return of((UnavailableException) thrown);
    }
    return thrown(ErrorCode.INTERNAL, ErrorCode.INTERNAL.message(), thrown);
  }

  private static Failure thrown(ErrorCode code, String message, Throwable thrown) {
    return new Failure(code.name(), code.httpStatus(), message, ranOutOfMemory(thrown), 0);
  }

  /** Looks through the causes too, because futures and frameworks wrap errors. */
  private static boolean ranOutOfMemory(Throwable thrown) {
    for (Throwable cause : Causes.of(thrown)) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  /** Returns this failure in a language, if it is about a body. */
  Failure in(Language other) {
    return invalid == null ? this : of(invalid, other);
  }

  String code() {
    return code;
  }

  int httpStatus() {
    return httpStatus;
  }

  boolean isFatal() {
    return fatal;
  }

  /**
   * Returns the seconds for a header. The body has only those of a rate, which are known; for
   * UNAVAILABLE they are a guess.
   */
  int retryAfter() {
    boolean guessed = retryAfter == 0 && code.equals(ErrorCode.UNAVAILABLE.name());
    return guessed ? UNAVAILABLE_SECONDS : retryAfter;
  }

  /**
   * Writes {@code {"code","message","requestId"}}, with {@code retryAfterSeconds} for a call that
   * may be made again, and {@code violations} for a payload that does not fit.
   */
  public <B> FunctionResult<B> answer(String requestId, JsonOutput<B> output) {
    return answer(requestId, false, output);
  }

  /**
   * Writes the answer of a function.
   *
   * @param payment whether the function takes payment callbacks: WeChat then reads {@code errcode},
   *     and repeats a callback that is answered with another one than 0
   */
  <B> FunctionResult<B> answer(String requestId, boolean payment, JsonOutput<B> output) {
    try {
      JsonGenerator out = output.start();
      out.writeStartObject();
      if (payment) {
        out.writeNumberField("errcode", PAYMENT_NOT_TAKEN);
        out.writeStringField("errmsg", code);
      }
      out.writeStringField("code", code);
      out.writeStringField("message", message);
      out.writeStringField("requestId", requestId);
      if (retryAfter > 0) {
        out.writeNumberField("retryAfterSeconds", retryAfter);
      }
      if (!violations.isEmpty()) {
        writeViolations(out);
      }
      out.writeEndObject();
      return FunctionResult.failed(this, output.finish());
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  private void writeViolations(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("violations");
    for (Violation violation : violations) {
      out.writeStartObject();
      out.writeStringField("path", violation.path());
      out.writeStringField("message", violation.message(language));
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
