package dev.signet.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionGroup;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
import dev.signet.function.SharedObjects;
import dev.signet.host.FunctionTable;
import dev.signet.http.HttpHost;
import dev.signet.http.HttpHostOptions;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.IngressSettings;
import dev.signet.json.wire.JsonLimits;
import dev.signet.scf.ScfFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One list of payloads through the three entries: HTTP, an event as text, and an event that the
 * platform has parsed. Each is taken by all of them, or refused by all in the same words.
 */
class SameLimitsEverywhereTest {

  private static final int LIMIT = HostilePayloads.LIMIT;
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static HttpHost http;
  private static ScfFunction events;

  @BeforeAll
  static void start() {
    JsonLimits limits = JsonLimits.defaults().withMaxBytes(LIMIT);
    http =
        HttpHost.start(
            FunctionTable.of(List.of(() -> List.of(SameLimitsEverywhereTest::group))),
            new Pipeline(List.of(), decision -> {}, new PayloadReader(limits)),
            new CloudRunPrivateIngress(IngressSettings.none()),
            HttpHostOptions.defaults()
                .withAddress("127.0.0.1")
                .withPort(0)
                .withMaxBodyBytes(LIMIT)
                .withMaxBufferedBytes(100L * LIMIT),
            () -> {});
    Map<String, String> environment =
        Map.of(
            "SIGNET_INGRESS", "scf-event-mini-program",
            "SIGNET_LOG", "none",
            "SIGNET_MAX_BODY_BYTES", String.valueOf(LIMIT));
    events =
        new ScfFunction(
            Skip::new, environment, Properties::new, Skip.class.getClassLoader(), System.err) {};
  }

  @AfterAll
  static void stop() {
    http.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("dev.signet.dev.HostilePayloads#all")
  void aPayloadIsTakenByAllOrRefusedByAllInTheSameWords(
      String name, String code, Map<String, Object> payload) throws Exception {
    String text = text(payload);

    assertThat(outcome(overHttp(text))).as("HTTP").startsWith(code);
    assertThat(outcome(events.mainHandlerText(text, null)))
        .as("an event as text")
        .isEqualTo(outcome(overHttp(text)));
    assertThat(outcome(JSON.writeValueAsString(events.mainHandler(payload, null))))
        .as("an event that was parsed")
        .isEqualTo(outcome(overHttp(text)));
  }

  @Test
  void aDuplicateNameIsNamedWithItsPlace() throws Exception {
    for (String[] sent :
        new String[][] {
          {"{\"a\":1,\"a\":2}", "a"},
          {"{\"items\":[{},{},{\"qty\":1,\"b\":[],\"q\\u0074y\":2}]}", "items[2].qty"},
          {"{\"userInfo\":{\"openId\":\"a\",\"openId\":\"b\"}}", "userInfo.openId"},
          {"{\"a\":{\"\u5fae\":1,\"\u5fae\":1}}", "a.\u5fae"},
        }) {
      for (String answer :
          new String[] {overHttp(sent[0]), events.mainHandlerText(sent[0], null)}) {
        assertThat(outcome(answer))
            .isEqualTo("INVALID_ARGUMENT: " + sent[1] + ": the name occurs twice in its object");
        assertThat(JSON.readTree(answer).at("/violations/0/path").asText()).isEqualTo(sent[1]);
      }
    }
  }

  @Test
  void textWithHalfOfAPairIsRefusedAndNotChanged() throws Exception {
    assertThat(outcome(events.mainHandlerText("{\"a\":\"\ud800\"}", null)))
        .isEqualTo("INVALID_ARGUMENT: the payload has half of a surrogate pair");
  }

  @Test
  void aTreeWithWhatJsonDoesNotHaveIsRefused() throws Exception {
    Map<Object, Object> number = new HashMap<>(Map.of(1, 1));
    Map<Object, Object> nothing = new HashMap<>();
    nothing.put(null, 1);
    for (Object odd : new Object[] {number, nothing, Double.NaN, 'c', new byte[1], new Object()}) {
      assertThat(outcome(JSON.writeValueAsString(events.mainHandler(of(odd), null))))
          .isEqualTo("INVALID_ARGUMENT: the event holds a value that JSON does not have");
    }
  }

  @Test
  void aTreeThatHoldsItselfIsRefused() throws Exception {
    List<Object> self = new ArrayList<>();
    self.add(self);
    self.add(self);

    assertThat(outcome(JSON.writeValueAsString(events.mainHandler(of(self), null))))
        .startsWith("PAYLOAD_TOO_LARGE");
  }

  private static Map<String, Object> of(Object value) {
    return Map.of("a", value);
  }

  private static String text(Map<String, Object> payload) throws IOException {
    String text = written(JSON, payload);
    return text.chars().anyMatch(c -> Character.isSurrogate((char) c))
            && !StandardCharsets.UTF_8.newEncoder().canEncode(text)
        ? written(ASCII, payload)
        : text;
  }

  private static String written(JsonMapper mapper, Map<String, Object> payload) throws IOException {
    java.io.StringWriter out = new java.io.StringWriter();
    mapper
        .getFactory()
        .setStreamWriteConstraints(
            com.fasterxml.jackson.core.StreamWriteConstraints.builder()
                .maxNestingDepth(2_000)
                .build());
    try (JsonGenerator generator = mapper.getFactory().createGenerator(out)) {
      mapper.writeValue(generator, payload);
    }
    return out.toString();
  }

  private static String overHttp(String json) throws IOException {
    HttpURLConnection call =
        (HttpURLConnection)
            URI.create("http://127.0.0.1:" + http.port() + "/skip").toURL().openConnection();
    call.setRequestProperty("Content-Type", "application/json");
    call.setDoOutput(true);
    try (OutputStream body = call.getOutputStream()) {
      body.write(json.getBytes(StandardCharsets.UTF_8));
    }
    try (InputStream answer =
        call.getResponseCode() < 400 ? call.getInputStream() : call.getErrorStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Returns code and message without an offset, which only text has; OK for a success. */
  private static String outcome(String answer) throws IOException {
    Map<?, ?> failure = answer.startsWith("{") ? JSON.readValue(answer, Map.class) : Map.of();
    return failure.isEmpty()
        ? "OK"
        : failure.get("code")
            + ": "
            + String.valueOf(failure.get("message")).replaceAll(" \\(at offset [0-9]+\\)$", "");
  }

  private static FunctionGroup group() {
    return new FunctionGroup() {
      @Override
      public List<FunctionHandler> functions(SharedObjects shared) {
        return List.of(new Skip());
      }
    };
  }

  /** Takes any object from anybody and looks at nothing in it. */
  private static final class Skip implements FunctionHandler {
    @Override
    public FunctionDescriptor descriptor() {
      return FunctionDescriptor.of("skip", Requirement.ANONYMOUS).withPayload();
    }

    @Override
    public Object decode(JsonParser in) throws IOException {
      in.skipChildren();
      return "";
    }

    @Override
    public Object invoke(
        InvocationContext invocation, WxContext caller, Object user, Object payload) {
      return true;
    }

    @Override
    public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
      out.writeBoolean((Boolean) result);
    }
  }
}
