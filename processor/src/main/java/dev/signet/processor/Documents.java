package dev.signet.processor;

/** When a compilation writes the client, the OpenAPI document and the manifest. */
enum Documents {
  /** Together with an index. */
  WRITE,
  /** Never: the application does that compiles against the jar. */
  NONE,
  /** Also without functions of its own, for those of other jars. */
  ALWAYS;

  static Documents of(ProcessorOptions options) {
    return switch (options.value(ProcessorOption.DOCUMENTS)) {
      case "none" -> NONE;
      case "always" -> ALWAYS;
      default -> WRITE;
    };
  }
}
