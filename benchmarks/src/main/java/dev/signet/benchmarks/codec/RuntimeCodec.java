package dev.signet.benchmarks.codec;

import dev.signet.function.FunctionHandler;
import dev.signet.function.PayloadReader;
import dev.signet.function.SharedObjects;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import java.io.IOException;

/**
 * Reads and writes as a host of the runtime does, with all of its checks around the handler's
 * codec.
 */
final class RuntimeCodec implements Codec {

  private final PayloadReader payloads = new PayloadReader(JsonLimits.defaults());
  private final FunctionHandler handler;

  RuntimeCodec(FunctionHandler handler) {
    this.handler = handler;
  }

  /** Returns the runtime around the generated codec. */
  static Codec generated() {
    return new RuntimeCodec(handler());
  }

  /** Returns the generated handler. */
  static FunctionHandler handler() {
    try {
      return new GreetingFunctions_Signet().functions(new SharedObjects()).get(0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Object decode() throws InvalidPayloadException {
    return payloads.read(JsonInput.bytes(BODY), handler);
  }

  @Override
  public byte[] encode() throws IOException {
    JsonOutput<byte[]> output = JsonOutput.bytes();
    handler.encode(RESULT, output.start(), GUARD);
    return output.finish();
  }
}
