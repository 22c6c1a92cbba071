package dev.signet.benchmarks.codec;

import java.io.IOException;

/** Prints how long the first call of a fresh JVM takes, in microseconds, by one codec. */
public final class FirstCall {

  private FirstCall() {}

  /** The codec's name is the argument. */
  public static void main(String[] args) throws IOException {
    // Identity is the same for every codec; what is compared comes after.
    Codec.RESULT.hashCode();
    long start = System.nanoTime();
    Codec codec = Codecs.named(args[0]);
    int sink = codec.decode().hashCode() + codec.encode().length;
    long micros = (System.nanoTime() - start) / 1000;
    System.out.println(sink == 0 ? "0" : Long.toString(micros));
  }
}
