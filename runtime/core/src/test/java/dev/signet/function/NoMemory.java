package dev.signet.function;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.json.wire.JsonOutput;

/**
 * An output to which nothing can be written, not even an error answer, because memory has run out.
 */
final class NoMemory implements JsonOutput<byte[]> {

  @Override
  public JsonGenerator start() {
    throw new OutOfMemoryError();
  }

  @Override
  public byte[] finish() {
    throw new OutOfMemoryError();
  }

  @Override
  public byte[] bytes(byte[] answer) {
    return answer;
  }

  @Override
  public byte[] restored(byte[] json) {
    return json;
  }

  @Override
  public JsonOutput<byte[]> another() {
    return new NoMemory();
  }
}
