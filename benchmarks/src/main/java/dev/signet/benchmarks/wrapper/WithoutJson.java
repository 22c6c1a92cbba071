package dev.signet.benchmarks.wrapper;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.WxContext;
import dev.signet.json.wire.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A generated wrapper whose result is not written. */
final class WithoutJson implements FunctionHandler {

  /** An output with one generator that is never written to. */
  static final JsonOutput<Object> OUTPUT = new NoOutput();

  private final FunctionHandler generated;

  WithoutJson(FunctionHandler generated) {
    this.generated = generated;
  }

  @Override
  public FunctionDescriptor descriptor() {
    return generated.descriptor();
  }

  @Override
  public Optional<?> user(WxContext caller) throws Exception {
    return generated.user(caller);
  }

  @Override
  public Object invoke(InvocationContext invocation, WxContext caller, Object user, Object payload)
      throws Exception {
    return generated.invoke(invocation, caller, user, payload);
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) {}

  private static final class NoOutput implements JsonOutput<Object> {
    private final JsonGenerator generator;

    NoOutput() {
      try {
        generator = new JsonFactory().createGenerator(OutputStream.nullOutputStream());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public JsonGenerator start() {
      return generator;
    }

    @Override
    public Object finish() {
      return "";
    }

    @Override
    public byte[] bytes(Object answer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object restored(byte[] json) {
      throw new UnsupportedOperationException();
    }

    @Override
    public JsonOutput<Object> another() {
      return this;
    }
  }
}
