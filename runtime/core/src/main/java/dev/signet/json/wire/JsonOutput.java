package dev.signet.json.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * The destination of one answer.
 *
 * @param <B> the form of the body
 */
public interface JsonOutput<B> {

  /** Begins an answer and drops whatever was written before. */
  JsonGenerator start() throws IOException;

  /** Ends the answer and returns it. */
  B finish() throws IOException;

  /** Returns a new output of the same form, for another answer. */
  JsonOutput<B> another();

  /** Returns a finished answer as JSON text in UTF-8, from which it can be restored. */
  byte[] bytes(B answer) throws IOException;

  /** Returns an answer that {@link #bytes} was asked for, and drops whatever was written before. */
  B restored(byte[] json) throws IOException;

  /** Returns an output that makes UTF-8 bytes. */
  static JsonOutput<byte[]> bytes() {
    return new BytesOutput();
  }

  /** Returns an output that makes a tree of maps, lists, strings, numbers, booleans and null. */
  static JsonOutput<Object> tree() {
    return new TreeOutput();
  }
}
