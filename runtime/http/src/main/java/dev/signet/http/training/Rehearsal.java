package dev.signet.http.training;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.function.PayloadReader;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Stands in for a function in a training run. A call of it takes the function's way through the
 * host and runs the generated code that reads payloads and writes results, but none of the
 * application's own methods, beyond constructors and deserializers of payload types: no rule, no
 * resolver, no owner lookup, not the function itself.
 */
final class Rehearsal implements FunctionHandler {

  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);

  private final FunctionHandler function;
  private final FunctionDescriptor descriptor;
  private final PayloadReader payloads;
  private final boolean answers;

  private Rehearsal(FunctionHandler function, PayloadReader payloads, boolean answers) {
    this.function = function;
    this.descriptor = descriptor(function.descriptor());
    this.payloads = payloads;
    this.answers = answers;
  }

  /**
   * Returns a stand-in whose calls end in an answer, for a host without interceptors.
   *
   * @param function one that clients call: neither a timer's nor one that WeChat itself calls
   * @param payloads reads payloads within the host's limits
   */
  static Rehearsal answering(FunctionHandler function, PayloadReader payloads) {
    return new Rehearsal(function, payloads, true);
  }

  /** Returns a stand-in whose calls end before the interceptors, which are user code. */
  static Rehearsal refusing(FunctionHandler function, PayloadReader payloads) {
    return new Rehearsal(function, payloads, false);
  }

  private static FunctionDescriptor descriptor(FunctionDescriptor real) {
    FunctionDescriptor plain =
        FunctionDescriptor.of(real.name(), Requirement.CALLER)
            .withPayload()
            .withCallerIdentityInResult();
    return real.isNonBlocking() ? plain.nonBlocking() : plain;
  }

  @Override
  public FunctionDescriptor descriptor() {
    return descriptor;
  }

  /** Lets the function read an empty object, which need not be a payload that it takes. */
  @Override
  public Object decode(JsonParser in) throws IOException {
    in.skipChildren();
    try {
      payloads.read(JsonInput.bytes(EMPTY), function);
    } catch (InvalidPayloadException expected) {
      // What reads the payload has been loaded.
    }
    if (!answers) {
      throw InvalidPayloadException.at("", "a training run");
    }
    return null;
  }

  @Override
  public Object invoke(
      InvocationContext invocation, WxContext caller, Object user, Object payload) {
    return caller.openId();
  }

  /** Lets the function write the result null where its type has one, and writes the caller. */
  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
    out.writeStartArray();
    try {
      function.encode(null, out, guard);
    } catch (NullPointerException | IllegalStateException noNull) {
      // What writes the result has been loaded.
    }
    out.writeEndArray();
  }
}
