package dev.signet.json.databind;

import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.function.PayloadReader;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads bodies as a function with one payload object does. */
public final class Reading {

  private static final PayloadReader READER = new PayloadReader(JsonLimits.defaults());

  private Reading() {}

  public static <T> T read(Class<T> type, String json) throws IOException {
    return type.cast(read(DatabindCodec.of(type), bytes(json)));
  }

  public static Object read(TypeReference<?> type, String json) throws IOException {
    return read(DatabindCodec.of(type), bytes(json));
  }

  public static Object read(DatabindCodec<?> type, JsonInput body) throws IOException {
    return READER.read(body, taking(type::read));
  }

  /**
   * Returns the message of the refusal; fails if the body is accepted or refused in another way.
   */
  static String refusal(Class<?> type, String json) {
    return message(catchThrowable(() -> read(type, json)), json);
  }

  static String refusal(TypeReference<?> type, String json) {
    return message(catchThrowable(() -> read(type, json)), json);
  }

  static String refusal(DatabindCodec<?> type, JsonInput body) {
    return message(catchThrowable(() -> read(type, body)), "the tree");
  }

  private static String message(Throwable thrown, String json) {
    if (thrown instanceof InvalidPayloadException) {
      return thrown.getMessage();
    }
    throw new AssertionError("no refusal of " + json, thrown);
  }

  public static JsonInput bytes(String json) {
    return JsonInput.bytes(json.getBytes(StandardCharsets.UTF_8));
  }

  public static FunctionHandler taking(Decoder decoder) {
    return handler(FunctionDescriptor.of("f", Requirement.CALLER).withPayload(), decoder);
  }

  public static FunctionHandler takingNothing() {
    return handler(FunctionDescriptor.of("f", Requirement.CALLER), in -> "read");
  }

  private static FunctionHandler handler(FunctionDescriptor descriptor, Decoder decoder) {
    return new FunctionHandler() {
      @Override
      public FunctionDescriptor descriptor() {
        return descriptor;
      }

      @Override
      public Object decode(JsonParser in) throws IOException {
        return decoder.decode(in);
      }

      @Override
      public Object invoke(
          InvocationContext invocation, WxContext caller, Object user, Object payload) {
        throw new AssertionError("only decoding is tested");
      }

      @Override
      public void encode(Object result, JsonGenerator out, IdentityGuard guard) {
        throw new AssertionError("only decoding is tested");
      }
    };
  }

  public interface Decoder {
    Object decode(JsonParser in) throws IOException;
  }
}
