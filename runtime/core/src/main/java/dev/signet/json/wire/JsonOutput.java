package dev.signet.json.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * Where one answer is written.
 *
 * @param <B> the form of the body
 */
public interface JsonOutput<B> {

  /** Begins anew; what was written before is dropped. */
  JsonGenerator start() throws IOException;

  /** Ends the answer and hands it over. */
  B finish() throws IOException;

  /** Returns a new output of the same form, for another answer. */
  JsonOutput<B> another();

  /** As UTF-8 bytes. */
  static JsonOutput<byte[]> bytes() {
    return new BytesOutput();
  }

  /** As a tree of maps, lists, strings, numbers, booleans and null. */
  static JsonOutput<Object> tree() {
    return new TreeOutput();
  }
}
