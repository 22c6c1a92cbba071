package dev.signet.processor.testing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.codec.JsonCodec;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Adapts a generated method that decodes a payload or encodes a result to a codec. */
final class StepCodec extends JsonCodec<Object> {

  private final Method step;

  StepCodec(Method step) {
    this.step = step;
  }

  @Override
  public Object read(JsonParser in) throws IOException {
    return call(in);
  }

  @Override
  public void write(Object value, JsonGenerator out, IdentityGuard guard) throws IOException {
    call(value, out, guard);
  }

  private Object call(Object... arguments) throws IOException {
    try {
      return step.invoke(null, arguments);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IOException thrown) {
        throw thrown;
      }
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
