package dev.signet.json.wire;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * What a parser or a generator of UTF-8 works with beside itself, for one call at a time: limits,
 * buffers, and for a parser the names of properties that were seen before.
 */
final class Workspace extends IOContext {

  private final WorkspacePool parsers;
  private ByteQuadsCanonicalizer names;
  private int known;

  private Workspace(StreamReadConstraints limits, WorkspacePool parsers) {
    super(
        limits,
        StreamWriteConstraints.defaults(),
        ErrorReportConfiguration.defaults(),
        new Buffers(),
        ContentReference.unknown(),
        true);
    this.parsers = parsers;
    setEncoding(JsonEncoding.UTF8);
  }

  /** For a parser, which closes it last, when it has given its buffers back. */
  static Workspace forParser(StreamReadConstraints limits, WorkspacePool home) {
    return new Workspace(limits, home);
  }

  /** For a generator, which closes it while it still writes: who made it gives the space back. */
  static Workspace forGenerator() {
    return new Workspace(StreamReadConstraints.defaults(), null);
  }

  /** The names; those of the last call when it met no other. */
  ByteQuadsCanonicalizer names(ByteQuadsCanonicalizer all, int factoryFeatures) {
    if (names == null) {
      names = all.makeChild(factoryFeatures);
      known = names.size();
    }
    return names;
  }

  @Override
  public void close() {
    if (parsers != null) {
      if (names.size() != known) {
        names = null;
      }
      parsers.give(this);
    }
  }
}
