package dev.signet.scf.runtime;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the answers of one connection, strictly: an answer is whole or it is an {@link
 * IOException}.
 */
final class AnswerReader {

  private static final int BUFFER_BYTES = 16 * 1024;
  private static final int MAX_HEAD_BYTES = 64 * 1024;
  private static final int MAX_CHUNK_LINE = 64;
  private static final int MAX_INTERIM = 8;

  private final InputStream in;
  private final int maxBody;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int end;
  private int headBytes;
  private boolean reusable = true;

  /**
   * @param maxBody the largest body in bytes; a larger one is not read
   */
  AnswerReader(InputStream in, int maxBody) {
    this.in = in;
    this.maxBody = maxBody;
  }

  /** Returns whether another answer can follow on the connection, after one that was read. */
  boolean isReusable() {
    return reusable && position == end;
  }

  /**
   * Waits for the first byte of an answer.
   *
   * @throws EOFException if the connection ends before it
   */
  void await() throws IOException {
    if (position == end) {
      fill();
    }
  }

  /**
   * Reads one answer.
   *
   * @param wantsBody false if nobody reads the body, whose end then need not be known
   * @throws IOException if it ends before its time or is malformed; the connection is of no further
   *     use then
   */
  ApiAnswer read(boolean wantsBody) throws IOException {
    reusable = false;
    headBytes = 0;
    for (int i = 0; i < MAX_INTERIM; i++) {
      String statusLine = line(MAX_HEAD_BYTES);
      int status = status(statusLine);
      AnswerHead head = head();
      if (status >= 200) {
        return wantsBody || head.saysEnd()
            ? answer(status, head, statusLine.startsWith("HTTP/1.1 "))
            : new ApiAnswer(status, head, null);
      }
    }
    throw new IOException("no final answer came");
  }

  private ApiAnswer answer(int status, AnswerHead head, boolean staysOpen) throws IOException {
    boolean bodiless = status == 204 || status == 304;
    if (!bodiless) {
      head.end();
    }
    byte[] body =
        bodiless
            ? new byte[0]
            : head.isChunked()
                ? chunks()
                : head.length() > maxBody ? null : bytes((int) head.length());
    reusable = body != null && staysOpen && !head.closes();
    return new ApiAnswer(status, head, body);
  }

  private static int status(String line) throws IOException {
    boolean wellFormed =
        line.length() >= 12
            && (line.startsWith("HTTP/1.1 ") || line.startsWith("HTTP/1.0 "))
            && (line.length() == 12 || line.charAt(12) == ' ');
    int status = 0;
    for (int i = 9; wellFormed && i < 12; i++) {
      char c = line.charAt(i);
      wellFormed = c >= '0' && c <= '9';
      status = status * 10 + c - '0';
    }
    if (!wellFormed || status < 100) {
      throw new IOException("a status line is malformed");
    }
    return status;
  }

  private AnswerHead head() throws IOException {
    AnswerHead head = new AnswerHead();
    for (String line = headLine(); !line.isEmpty(); line = headLine()) {
      head.take(line);
    }
    return head;
  }

  private String headLine() throws IOException {
    String line = line(MAX_HEAD_BYTES - headBytes);
    headBytes += line.length() + 2;
    return line;
  }

  private byte[] bytes(int length) throws IOException {
    byte[] body = new byte[length];
    read(body, 0, length);
    return body;
  }

  /** Returns the joined chunks; null if they are larger than what may be read. */
  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      if (size > maxBody - body.size()) {
        return null;
      }
      byte[] chunk = bytes(size);
      body.write(chunk, 0, size);
      if (!line(0).isEmpty()) {
        throw new IOException("a chunk is malformed");
      }
    }
    // Trailers say nothing that is believed.
    while (!headLine().isEmpty()) {
      continue;
    }
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    String line = line(MAX_CHUNK_LINE);
    int extension = line.indexOf(';');
    String digits = extension < 0 ? line : line.substring(0, extension).trim();
    boolean wellFormed = !digits.isEmpty() && digits.length() <= 7;
    int size = 0;
    for (int i = 0; wellFormed && i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 16);
      wellFormed = digit >= 0 && digits.charAt(i) < 0x80;
      size = size * 16 + digit;
    }
    if (!wellFormed) {
      throw new IOException("the size of a chunk is malformed");
    }
    return size;
  }

  /** Reads a line that ends with CR and LF, and has no other control character but tabs. */
  private String line(int most) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = read(); b != '\r'; b = read()) {
      if (b < ' ' && b != '\t' || line.length() >= most) {
        throw new IOException("a line is malformed or too long");
      }
      line.append((char) b);
    }
    if (read() != '\n') {
      throw new IOException("a line ends with half of its end");
    }
    return line.toString();
  }

  private int read() throws IOException {
    if (position == end) {
      fill();
    }
    return buffer[position++] & 0xff;
  }

  private void read(byte[] into, int from, int length) throws IOException {
    int buffered = Math.min(length, end - position);
    System.arraycopy(buffer, position, into, from, buffered);
    position += buffered;
    for (int at = from + buffered; at < from + length; ) {
      int count = in.read(into, at, from + length - at);
      if (count < 0) {
        throw cut();
      }
      at += count;
    }
  }

  private void fill() throws IOException {
    int count = in.read(buffer, 0, buffer.length);
    if (count <= 0) {
      throw cut();
    }
    position = 0;
    end = count;
  }

  private static EOFException cut() {
    return new EOFException("the connection ended before the answer did");
  }
}
