package dev.signet.benchmarks.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.benchmarks.codec.GreetingFunctions.Cart;
import dev.signet.benchmarks.codec.GreetingFunctions.Item;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures each codec on the payload and the result of whoami. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {

  /** The name of the codec. */
  @Param({
    "generated",
    "hand-written",
    "handed-over",
    "bare",
    "databind",
    "bare-factory",
    "databind-factory",
    "databind-lenient"
  })
  public String codec;

  private static final Cart CART =
      new Cart("Ada", List.of(new Item("apple", 2), new Item("pear", 3), new Item("plum", 5)));
  private static final String ANSWER =
      "{\"openid\":\"oUser\",\"unionid\":\"uUser\",\"greeting\":\"Hello Ada\",\"total\":10}";

  private Codec chosen;

  /** Makes the codec once, and checks that it reads and writes correctly. */
  @Setup
  public void choose() throws IOException {
    chosen = Codecs.named(codec);
    if (!CART.equals(chosen.decode()) || !ANSWER.equals(new String(chosen.encode(), UTF_8))) {
      throw new IllegalStateException(codec + " reads or writes something else");
    }
  }

  /** Reads the payload. */
  @Benchmark
  public Object decode() throws IOException {
    return chosen.decode();
  }

  /** Writes the result. */
  @Benchmark
  public byte[] encode() throws IOException {
    return chosen.encode();
  }
}
