package dev.signet.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.function.Deadline;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
import dev.signet.host.FunctionTable;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.IngressSettings;
import dev.signet.ingress.RequestHeaders;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import dev.signet.processor.testing.Codecs;
import dev.signet.processor.testing.Corpus;
import dev.signet.processor.testing.RandomDocuments;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends bodies with broken bytes through the whole pipeline. Each is refused as the client's
 * mistake before user code begins, or is valid after all and runs it once.
 */
class BadInputTest {

  private static final int BODIES = Integer.getInteger("signet.documents", 1_000);
  private static final byte[] TROUBLE =
      "{}[]\",:\\u0eE+-.tfn/ \u0000\n".getBytes(StandardCharsets.UTF_8);
  private static final Corpus CORPUS = Corpus.read();
  private static final Codecs CODECS = Codecs.of(CORPUS.handler());
  private static final RequestHeaders HEADERS =
      RequestHeaders.of(
          "X-WX-OPENID", "oUser", "X-WX-APPID", "wx0123456789abcdef", "X-WX-SOURCE", "wx_client");

  private final AtomicInteger calls = new AtomicInteger();
  private final CloudRunPrivateIngress ingress = new CloudRunPrivateIngress(IngressSettings.none());
  private final Pipeline pipeline =
      new Pipeline(
          List.of(
              (invocation, caller, next) -> {
                calls.incrementAndGet();
                return next.proceed();
              }),
          decision -> {},
          new PayloadReader(JsonLimits.defaults()));

  static Set<String> payloads() {
    return CORPUS.samples().keySet();
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void isInvalidArgumentAndNeverReachesUserCode(String type) throws Exception {
    RandomDocuments documents = new RandomDocuments(type.hashCode());
    Random random = new Random(type.hashCode());
    byte[] sample = CORPUS.samples().get(type).getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    try (FunctionTable table = FunctionTable.load(CODECS.loader())) {
      FunctionHandler function = table.find("x" + type);
      for (int i = 0; i < BODIES; i++) {
        byte[] good =
            i % 2 == 0 ? sample : documents.of(CODECS.type(type)).getBytes(StandardCharsets.UTF_8);
        byte[] body = broken(good, random);
        int before = calls.get();
        String outcome = run(function, body).outcome();
        String text = new String(body, StandardCharsets.UTF_8);
        if (outcome.equals(FunctionResult.OK)) {
          assertThat(calls.get()).as(text).isEqualTo(before + 1);
        } else {
          assertThat(outcome).as(text).isEqualTo("INVALID_ARGUMENT");
          assertThat(calls.get()).as(text).isEqualTo(before);
          refused++;
        }
      }
    }
    assertThat(refused).as("many are broken").isGreaterThan(BODIES / 4);
  }

  private FunctionResult<byte[]> run(FunctionHandler function, byte[] body) {
    Invocation invocation =
        new Invocation(
            "r",
            () -> ingress.verify(HEADERS),
            JsonInput.bytes(body),
            Deadline.after(Duration.ofSeconds(30)));
    return pipeline.run(function, invocation, JsonOutput.bytes()).await();
  }

  private static byte[] broken(byte[] good, Random random) {
    byte[] body = good.clone();
    for (int i = random.nextInt(3); i >= 0 && body.length > 0; i--) {
      int place = random.nextInt(body.length);
      switch (random.nextInt(6)) {
        case 0 -> body[place] = (byte) random.nextInt(256);
        case 1 -> body[place] ^= (byte) (1 << random.nextInt(8));
        case 2 -> body = Arrays.copyOf(body, place);
        case 3 -> body = joined(body, place, new byte[] {TROUBLE[random.nextInt(TROUBLE.length)]});
        case 4 -> body = joined(body, place, Arrays.copyOfRange(body, place / 2, place));
        default -> body[place] = TROUBLE[random.nextInt(TROUBLE.length)];
      }
    }
    return body;
  }

  private static byte[] joined(byte[] body, int place, byte[] more) {
    byte[] joined = Arrays.copyOf(body, body.length + more.length);
    System.arraycopy(more, 0, joined, place, more.length);
    System.arraycopy(body, place, joined, place + more.length, body.length - place);
    return joined;
  }
}
