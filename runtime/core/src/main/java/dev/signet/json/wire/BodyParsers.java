package dev.signet.json.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * Makes the parsers that a factory would make for bytes already known to be UTF-8, without the
 * factory's detection of other encodings and its buffers for each thread.
 */
final class BodyParsers {

  private final WorkspacePool workspaces = new WorkspacePool();
  private final ByteQuadsCanonicalizer names = ByteQuadsCanonicalizer.createRoot();
  private final StreamReadConstraints limits;
  private final int parserFeatures;
  private final int factoryFeatures;

  /** Takes over the settings of a factory. */
  BodyParsers(JsonFactory factory) {
    this.limits = factory.streamReadConstraints();
    this.parserFeatures = factory.getParserFeatures();
    this.factoryFeatures = factory.getFactoryFeatures();
  }

  /** Returns a parser over a body, which the caller closes. */
  JsonParser parser(byte[] body) {
    Workspace workspace = workspaces.take();
    if (workspace == null) {
      workspace = Workspace.forParser(limits, workspaces);
    }
    return new UTF8StreamJsonParser(
        workspace,
        parserFeatures,
        null,
        null,
        workspace.names(names, factoryFeatures),
        body,
        0,
        body.length,
        0,
        false);
  }
}
