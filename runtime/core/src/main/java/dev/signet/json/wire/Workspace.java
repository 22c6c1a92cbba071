package dev.signet.json.wire;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * The resources that a parser or generator of UTF-8 works with, for one call at a time: limits,
 * buffers and, for a parser, the property names that were seen before.
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

  /**
   * Makes a workspace for a parser. The parser closes it after it has returned its buffers, and the
   * workspace then goes back to the pool.
   */
  static Workspace forParser(StreamReadConstraints limits, WorkspacePool home) {
    return new Workspace(limits, home);
  }

  /**
   * Makes a workspace for a generator. A generator closes it while it is still writing, so the
   * owner returns it to the pool.
   */
  static Workspace forGenerator() {
    return new Workspace(StreamReadConstraints.defaults(), null);
  }

  /** Returns the table of names, which is that of the last call unless that call met a new name. */
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
