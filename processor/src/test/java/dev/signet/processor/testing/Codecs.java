package dev.signet.processor.testing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.function.PayloadReader;
import dev.signet.identity.AppId;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.codec.JsonCodec;
import dev.signet.json.databind.DatabindCodec;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import dev.signet.json.wire.StrictJson;
import dev.signet.processor.diagnostic.DiagnosticId;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The generated codecs of a class demo.Handler, beside databind's for the same types. */
public final class Codecs {

  private static final JsonLimits LIMITS = JsonLimits.defaults();
  private static final PayloadReader READER = new PayloadReader(LIMITS);
  private static final IdentityGuard GUARD =
      IdentityGuard.of(
          WxContext.direct(OpenId.of("oUser"), AppId.of("wx0123456789abcdef"))
              .unionId(UnionId.of("uUser"))
              .build());

  private final ClassLoader loader;
  private final Map<String, DatabindCodec<Object>> databind = new HashMap<>();
  private final Map<String, JsonCodec<Object>> generated = new HashMap<>();

  private Codecs(ClassLoader loader) {
    this.loader = loader;
  }

  /** Compiles a handler, whose function for a type is named x followed by the type's name. */
  public static Codecs of(String handler) {
    // Some beans have defaults, to show that these never apply.
    Compiled compiled = Compile.sources(handler).warnsOnlyOf(DiagnosticId.DEFAULT_NEVER_APPLIES);
    return new Codecs(compiled.load());
  }

  /**
   * The result of reading or writing.
   *
   * @param text the value that was read, written out again, or the refusal
   */
  public record Answer(boolean accepted, String text) {}

  /** Reads a document with both codecs and writes what was read. */
  public Comparison reading(String type, String document) throws Exception {
    DatabindCodec<Object> databind = databindOf(type);
    return new Comparison(
        type,
        document,
        answer(JsonInput.bytes(utf8(document)), databind, databind),
        answer(JsonInput.bytes(utf8(document)), codec(type, "decode"), codec(type, "encode")));
  }

  /**
   * Reads a document as a tree with the generated codec; empty when the runtime cannot make a tree
   * of the document.
   */
  public Optional<Answer> generatedFromTree(String type, String document) throws Exception {
    Object tree;
    try {
      tree = new StrictJson(LIMITS).readObject(utf8(document));
    } catch (InvalidPayloadException refused) {
      return Optional.empty();
    }
    return Optional.of(answer(JsonInput.tree(tree), codec(type, "decode"), codec(type, "encode")));
  }

  /** Writes a value as text with both codecs. */
  public Comparison writing(String type, Object value) throws Exception {
    return new Comparison(
        type, null, written(databindOf(type), value), written(codec(type, "encode"), value));
  }

  /** Writes a value as a tree with both codecs and describes the trees. */
  public Comparison building(String type, Object value) throws Exception {
    return new Comparison(
        type, null, built(databindOf(type), value), built(codec(type, "encode"), value));
  }

  /** Returns a class nested in the handler. */
  public Class<?> type(String name) throws ClassNotFoundException {
    return loader.loadClass("demo.Handler$" + name);
  }

  /** Returns the class loader with the handler and the classes generated for it. */
  public ClassLoader loader() {
    return loader;
  }

  /** Returns the method with which a function decodes or encodes, as a codec. */
  private JsonCodec<Object> codec(String type, String step) throws Exception {
    JsonCodec<Object> known = generated.get(type + step);
    if (known == null) {
      for (Method m : loader.loadClass("demo.Handler_SignetCodecs").getDeclaredMethods()) {
        if (m.getName().equalsIgnoreCase(step + "x" + type)) {
          m.setAccessible(true);
          known = new StepCodec(m);
        }
      }
      generated.put(type + step, known);
    }
    return known;
  }

  @SuppressWarnings("unchecked")
  private DatabindCodec<Object> databindOf(String type) throws ClassNotFoundException {
    DatabindCodec<Object> known = databind.get(type);
    if (known == null) {
      known = DatabindCodec.of((Class<Object>) type(type));
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
    return written(out, value);
  }

  private static Answer written(JsonCodec<Object> codec, Object value) {
    JsonOutput<byte[]> bytes = JsonOutput.bytes();
    try {
      codec.write(value, bytes.start(), GUARD);
      return new Answer(true, new String(bytes.finish(), StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException failed) {
      return new Answer(false, "not written");
    }
  }

  private static Answer built(JsonCodec<Object> codec, Object value) {
    JsonOutput<Object> tree = JsonOutput.tree();
    try {
      codec.write(value, tree.start(), GUARD);
      return new Answer(true, described(tree.finish()));
    } catch (IOException | RuntimeException failed) {
      return new Answer(false, "not written");
    }
  }

  /**
   * Describes a tree as JSON in which each value has its class, because a platform may distinguish
   * an Integer from a Long.
   */
  private static String described(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> quoted((String) entry.getKey()) + ":" + described(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (tree instanceof List<?> list) {
      return list.stream().map(Codecs::described).collect(Collectors.joining(",", "[", "]"));
    }
    return quoted(tree == null ? "null" : tree.getClass().getSimpleName() + " " + tree);
  }

  private static String quoted(String text) {
    return "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
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
    public Object invoke(
        InvocationContext invocation, WxContext caller, Object user, Object payload) {
      return payload;
    }

    @Override
    public void encode(
        Object result, com.fasterxml.jackson.core.JsonGenerator out, IdentityGuard guard) {}
  }
}
