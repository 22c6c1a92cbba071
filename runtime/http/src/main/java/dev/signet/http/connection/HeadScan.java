package dev.signet.http.connection;

import dev.signet.error.ErrorCode;
import dev.signet.function.Failure;
import io.netty.buffer.ByteBuf;

/**
 * Looks at the bytes of a request's head until it is whole, before anything is decoded: the client
 * of a head that never ends holds its bytes and no objects. A line ends with CR LF and nothing
 * else, and no line continues another (RFC 9112 sections 2.2 and 5.2).
 */
final class HeadScan {

  /** The limit on the request line. */
  static final int MAX_LINE_BYTES = 8 * 1024;

  /**
   * The limit on all header lines together, without line ends. An X-Cloudbase-Context alone may
   * have 16 KiB.
   */
  static final int MAX_HEADER_BYTES = 32 * 1024;

  /** The limit on the number of header lines, each of which becomes an object. */
  static final int MAX_HEADER_LINES = 200;

  /** About how much memory a decoded header takes beside its text, in bytes. */
  private static final int LINE_WEIGHT = 128;

  /** How far the bytes have been looked at, from the start of the head. */
  private int seen;

  private int lineStart;
  private int lines;
  private int headerBytes;
  private boolean whole;

  /** Prepares for the next head. */
  void reset() {
    seen = 0;
    lineStart = 0;
    lines = 0;
    headerBytes = 0;
    whole = false;
  }

  boolean isWhole() {
    return whole;
  }

  /** Returns about how many bytes the decoded head takes. */
  long weight() {
    return 2L * lineStart + (long) LINE_WEIGHT * lines;
  }

  /**
   * Looks at the bytes that have come since the last time, and drops empty lines before the head.
   * Returns what is wrong, or null.
   */
  Failure scan(ByteBuf in) {
    if (seen == 0) {
      skipEmptyLines(in);
    }
    Failure problem = null;
    while (problem == null && !whole && seen < in.readableBytes()) {
      int from = in.readerIndex() + seen;
      int end = in.indexOf(from, in.writerIndex(), (byte) '\r');
      int lineFeed = in.indexOf(from, end < 0 ? in.writerIndex() : end, (byte) '\n');
      if (lineFeed >= 0) {
        return Framing.malformed();
      }
      if (end < 0 || end + 1 == in.writerIndex()) {
        seen = (end < 0 ? in.writerIndex() : end) - in.readerIndex();
        return sizeProblem(seen - lineStart);
      }
      if (in.getByte(end + 1) != '\n') {
        return Framing.malformed();
      }
      problem = endLine(in, in.readerIndex() + lineStart, end);
    }
    return problem;
  }

  private static void skipEmptyLines(ByteBuf in) {
    while (in.readableBytes() >= 2
        && in.getByte(in.readerIndex()) == '\r'
        && in.getByte(in.readerIndex() + 1) == '\n') {
      in.skipBytes(2);
    }
  }

  private Failure endLine(ByteBuf in, int from, int end) {
    int length = end - from;
    Failure problem = sizeProblem(length);
    if (problem == null && !isWellFormed(in, from, end)) {
      problem = Framing.malformed();
    }
    whole = length == 0;
    headerBytes += lines == 0 ? 0 : length;
    lines++;
    lineStart += length + 2;
    seen = lineStart;
    return problem;
  }

  private boolean isWellFormed(ByteBuf in, int from, int end) {
    if (lines == 0) {
      return RequestLine.isWellFormed(in, from, end);
    }
    return from == end || in.getByte(from) != ' ' && in.getByte(from) != '\t';
  }

  /** Checks the bounds, of which a line of this many bytes is a part. */
  private Failure sizeProblem(int length) {
    boolean tooLarge =
        lines == 0
            ? length > MAX_LINE_BYTES
            : headerBytes + length > MAX_HEADER_BYTES || lines > MAX_HEADER_LINES && length > 0;
    return tooLarge ? Failure.of(ErrorCode.HEADERS_TOO_LARGE) : null;
  }
}
