package dev.signet.benchmarks.codec;

/** The codecs by name. */
final class Codecs {

  private Codecs() {}

  static Codec named(String name) {
    switch (name) {
      case "generated":
        return new GeneratedCodec();
      case "databind":
        return new DatabindCodec();
      case "hand-written":
        return new HandWrittenCodec();
      default:
        throw new IllegalArgumentException("no codec is called " + name);
    }
  }
}
