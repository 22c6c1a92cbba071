package dev.signet.processor.testing;

import com.fasterxml.jackson.core.JsonParser;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.json.IdentityGuard;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonCodec;
import dev.signet.json.JsonInput;
import dev.signet.json.JsonLimits;
import dev.signet.json.JsonOutput;
import dev.signet.json.JsonType;
import dev.signet.json.PayloadReader;
import dev.signet.json.StrictJson;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The generated codecs of a class demo.Handler, beside databind's for the same types. */
public final class Codecs {

  private static final JsonLimits LIMITS = JsonLimits.defaults();
  private static final PayloadReader READER = new PayloadReader(LIMITS);
  private static final IdentityGuard GUARD = IdentityGuard.of(null);

  private final ClassLoader loader;
  private final Map<String, JsonType<Object>> databind = new HashMap<>();
  private final Map<String, JsonCodec<Object>> generated = new HashMap<>();

  private Codecs(ClassLoader loader) {
    this.loader = loader;
  }

  /** Compiles the handler, whose function of a type is called x and the type's name. */
  public static Codecs of(String handler) {
    return new Codecs(Compile.sources(handler).isClean().load());
  }

  /**
   * What became of a document.
   *
   * @param text what is read, written out again, or the refusal
   */
  public record Answer(boolean accepted, String text) {}

  /** Through databind alone. */
  public Answer databind(String type, String document) throws Exception {
    JsonType<Object> codec = databindOf(type);
    return answer(JsonInput.bytes(utf8(document)), codec, codec);
  }

  /** Through generated code alone. */
  public Answer generated(String type, String document) throws Exception {
    return answer(JsonInput.bytes(utf8(document)), codec(type, "PAYLOAD"), codec(type, "RESULT"));
  }

  /** The same out of a tree and into one. */
  public Answer generatedFromTree(String type, String document) throws Exception {
    Object tree = new StrictJson(LIMITS).readObject(utf8(document));
    return answer(JsonInput.tree(tree), codec(type, "PAYLOAD"), codec(type, "RESULT"));
  }

  /** The codec in a constant of a function. */
  @SuppressWarnings("unchecked")
  public JsonCodec<Object> codec(String type, String constant) throws Exception {
    JsonCodec<Object> known = generated.get(type + constant);
    if (known == null) {
      Class<?> wrapper = null;
      for (Class<?> c : loader.loadClass("demo.Handler_SignetCodecs").getDeclaredClasses()) {
        if (c.getSimpleName().equalsIgnoreCase("x" + type)) {
          wrapper = c;
        }
      }
      Field field = wrapper.getDeclaredField(constant);
      field.setAccessible(true);
      known = (JsonCodec<Object>) field.get(null);
      generated.put(type + constant, known);
    }
    return known;
  }

  @SuppressWarnings("unchecked")
  private JsonType<Object> databindOf(String type) throws ClassNotFoundException {
    JsonType<Object> known = databind.get(type);
    if (known == null) {
      known = JsonType.of((Class<Object>) loader.loadClass("demo.Handler$" + type));
      databind.put(type, known);
    }
    return known;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Answer answer(JsonInput input, JsonCodec<Object> in, JsonCodec<Object> out)
      throws IOException {
    Object value;
    try {
      value = READER.read(input, new Taking(in));
    } catch (InvalidPayloadException refused) {
      return new Answer(false, refused.getMessage());
    }
    JsonOutput<byte[]> bytes = JsonOutput.bytes();
    out.write(value, bytes.start(), GUARD);
    return new Answer(true, new String(bytes.finish(), StandardCharsets.UTF_8));
  }

  private record Taking(JsonCodec<Object> codec) implements FunctionHandler {
    @Override
    public FunctionDescriptor descriptor() {
      return FunctionDescriptor.of("fn", Requirement.ANONYMOUS).withPayload();
    }

    @Override
    public Object decode(JsonParser in) throws IOException {
      return codec.read(in);
    }

    @Override
    public Object invoke(InvocationContext invocation, WxContext caller, Object payload) {
      return payload;
    }

    @Override
    public void encode(
        Object result, com.fasterxml.jackson.core.JsonGenerator out, IdentityGuard guard) {}
  }
}
