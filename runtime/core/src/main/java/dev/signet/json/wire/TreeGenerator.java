package dev.signet.json.wire;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.base.GeneratorBase;
import com.fasterxml.jackson.core.json.JsonWriteContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a tree of maps and lists with the values that the text of the same answer would have:
 * bytes become base64, and numbers that JSON does not have become strings.
 */
@SuppressWarnings("deprecation") // the other constructors need a context of buffers
final class TreeGenerator extends GeneratorBase {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Deque<Object> open = new ArrayDeque<>();
  private Object root;

  TreeGenerator() {
    super(0, null);
  }

  /** Returns the tree that was written. */
  Object tree() {
    return root;
  }

  @Override
  public void writeStartObject() throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    put(object, "start an object");
    open.push(object);
    _writeContext = _writeContext.createChildObjectContext();
    StreamWriteConstraints.defaults().validateNestingDepth(_writeContext.getNestingDepth());
  }

  @Override
  public void writeStartArray() throws IOException {
    List<Object> array = new ArrayList<>();
    put(array, "start an array");
    open.push(array);
    _writeContext = _writeContext.createChildArrayContext();
    StreamWriteConstraints.defaults().validateNestingDepth(_writeContext.getNestingDepth());
  }

  @Override
  public void writeEndObject() throws IOException {
    end(_writeContext.inObject());
  }

  @Override
  public void writeEndArray() throws IOException {
    end(_writeContext.inArray());
  }

  private void end(boolean matches) throws IOException {
    if (!matches) {
      _reportError("nothing of that kind is open");
    }
    open.pop();
    _writeContext = _writeContext.getParent();
  }

  @Override
  public void writeFieldName(String name) throws IOException {
    if (_writeContext.writeFieldName(name) == JsonWriteContext.STATUS_EXPECT_VALUE) {
      _reportError("a name where a value is expected");
    }
  }

  private void put(Object value, String what) throws IOException {
    _verifyValueWrite(what);
    if (open.isEmpty()) {
      root = value;
    } else if (open.peek() instanceof List) {
      @SuppressWarnings("unchecked")
      List<Object> array = (List<Object>) open.peek();
      array.add(value);
    } else {
      @SuppressWarnings("unchecked")
      Map<String, Object> object = (Map<String, Object>) open.peek();
      object.put(_writeContext.getCurrentName(), value);
    }
  }

  @Override
  protected void _verifyValueWrite(String what) throws IOException {
    if (_writeContext.writeValue() == JsonWriteContext.STATUS_EXPECT_NAME) {
      _reportError("cannot " + what + " where a name is expected");
    }
  }

  @Override
  public void writeString(String text) throws IOException {
    put(text, "write a string");
  }

  @Override
  public void writeString(char[] text, int offset, int length) throws IOException {
    writeString(new String(text, offset, length));
  }

  @Override
  public void writeRawUTF8String(byte[] text, int offset, int length) throws IOException {
    writeUTF8String(text, offset, length);
  }

  @Override
  public void writeUTF8String(byte[] text, int offset, int length) throws IOException {
    writeString(new String(text, offset, length, StandardCharsets.UTF_8));
  }

  @Override
  public void writeRawValue(String json) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      copyCurrentStructure(parser);
    }
  }

  @Override
  public void writeRawValue(String text, int offset, int length) throws IOException {
    writeRawValue(text.substring(offset, offset + length));
  }

  @Override
  public void writeRawValue(char[] text, int offset, int length) throws IOException {
    writeRawValue(new String(text, offset, length));
  }

  @Override
  public void writeRaw(String text) {
    throw new UnsupportedOperationException("a tree holds no raw text");
  }

  @Override
  public void writeRaw(String text, int offset, int length) {
    writeRaw(text);
  }

  @Override
  public void writeRaw(char[] text, int offset, int length) {
    writeRaw("");
  }

  @Override
  public void writeRaw(char c) {
    writeRaw("");
  }

  @Override
  public void writeBinary(Base64Variant variant, byte[] data, int offset, int length)
      throws IOException {
    writeString(variant.encode(Arrays.copyOfRange(data, offset, offset + length)));
  }

  @Override
  public void writeNumber(int value) throws IOException {
    put(value, "write a number");
  }

  @Override
  public void writeNumber(long value) throws IOException {
    put(value, "write a number");
  }

  @Override
  public void writeNumber(BigInteger value) throws IOException {
    put(value, "write a number");
  }

  @Override
  public void writeNumber(double value) throws IOException {
    put(FiniteNumbers.of(value), "write a number");
  }

  @Override
  public void writeNumber(float value) throws IOException {
    put(FiniteNumbers.of(value), "write a number");
  }

  @Override
  public void writeNumber(BigDecimal value) throws IOException {
    put(value, "write a number");
  }

  @Override
  public void writeNumber(String encoded) throws IOException {
    writeNumber(new BigDecimal(encoded));
  }

  @Override
  public void writeBoolean(boolean value) throws IOException {
    put(value, "write a boolean");
  }

  @Override
  public void writeNull() throws IOException {
    put(null, "write null");
  }

  @Override
  public void flush() {
    // Nothing is buffered.
  }

  @Override
  protected void _releaseBuffers() {
    // There are no buffers.
  }
}
