package dev.signet.json.wire;

import com.fasterxml.jackson.core.JsonGenerator;

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
  public JsonOutput<Object> another() {
    return new TreeOutput();
  }
}
