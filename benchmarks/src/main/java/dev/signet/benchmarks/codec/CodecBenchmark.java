package dev.signet.benchmarks.codec;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Payload and result of whoami by each codec. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {

  /** Which codec. */
  @Param({"generated", "hand-written", "databind"})
  public String codec;

  private Codec chosen;

  /** Makes the codec once. */
  @Setup
  public void choose() {
    chosen = Codecs.named(codec);
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
