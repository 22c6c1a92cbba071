package dev.signet.benchmarks.codec;

/** Makes the codecs by name. */
final class Codecs {

  private Codecs() {}

  static Codec named(String name) {
    switch (name) {
      case "generated":
        return RuntimeCodec.generated();
      case "hand-written":
        return new RuntimeCodec(new HandWritten());
      case "databind":
        return DatabindCodec.strict();
      case "handed-over":
        return new RuntimeCodec(new HandedOver());
      case "databind-lenient":
        return DatabindCodec.lenient();
      case "bare":
        return BareCodec.generated();
      case "bare-factory":
        return BareCodec.generatedOnFactory();
      case "databind-factory":
        return BareCodec.databindOnFactory();
      default:
        throw new IllegalArgumentException("no codec is called " + name);
    }
  }
}
