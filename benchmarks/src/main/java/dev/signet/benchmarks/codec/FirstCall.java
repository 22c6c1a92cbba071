package dev.signet.benchmarks.codec;

import java.io.IOException;

/** Prints how long the first call of a fresh JVM takes, in microseconds, by one codec. */
public final class FirstCall {

  private FirstCall() {}

  /** Measures the codec that the argument names. */
  public static void main(String[] args) throws IOException {
    // Loads the identity types, which every codec needs alike, before the time starts.
    Codec.RESULT.hashCode();
    long start = System.nanoTime();
    Codec codec = Codecs.named(args[0]);
    int sink = codec.decode().hashCode() + codec.encode().length;
    long micros = (System.nanoTime() - start) / 1000;
    System.out.println(sink == 0 ? "0" : Long.toString(micros));
  }
}
