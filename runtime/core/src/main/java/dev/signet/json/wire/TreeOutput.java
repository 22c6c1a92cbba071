package dev.signet.json.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Builds an answer as a tree. */
final class TreeOutput implements JsonOutput<Object> {

  private TreeGenerator generator;

  @Override
  public JsonGenerator start() {
    generator = new TreeGenerator();
    return generator;
  }

  @Override
  public Object finish() {
    return generator.tree();
  }

  @Override
  public byte[] bytes(Object answer) throws IOException {
    JsonOutput<byte[]> bytes = JsonOutput.bytes();
    TreeText.write(answer, bytes.start());
    return bytes.finish();
  }

  @Override
  public Object restored(byte[] json) throws IOException {
    return TreeText.read(json);
  }

  @Override
  public JsonOutput<Object> another() {
    return new TreeOutput();
  }
}
