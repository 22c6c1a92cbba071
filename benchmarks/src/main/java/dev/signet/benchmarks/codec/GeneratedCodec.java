package dev.signet.benchmarks.codec;

import com.fasterxml.jackson.core.JsonParser;
import dev.signet.benchmarks.codec.GreetingFunctions.Whoami;
import dev.signet.function.FunctionHandler;
import dev.signet.json.JsonOutput;
import java.io.IOException;

/** What the processor generated. */
final class GeneratedCodec implements Codec {

  private final FunctionHandler handler;

  GeneratedCodec() {
    try {
      handler = new GreetingFunctions_Signet().functions().get(0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Object read(JsonParser in) throws IOException {
    return handler.decode(in);
  }

  @Override
  public void write(Whoami result, JsonOutput<byte[]> output) throws IOException {
    handler.encode(result, output.start(), GUARD);
  }
}
