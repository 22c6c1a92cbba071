package dev.signet.json.wire;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.base.ParserMinimalBase;
import com.fasterxml.jackson.core.json.JsonReadContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads a tree of maps and lists that a platform made, as if it were JSON text. */
@SuppressWarnings("deprecation") // jackson 2 deprecates these methods, but they are still abstract
final class TreeParser extends ParserMinimalBase {

  private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  private final Deque<Iterator<?>> open = new ArrayDeque<>();
  private JsonReadContext context = JsonReadContext.createRootContext(null);

  /** The scalar at the parser's position: a text, a number or null. */
  private Object value;

  /** The member whose name was read last and whose value comes next; null between members. */
  private Map.Entry<?, ?> member;

  private boolean closed;

  private TreeParser(Object tree) {
    open.push(Collections.singletonList(tree).iterator());
  }

  /**
   * Returns a parser over a tree that has been looked through once, so that no part of a bad tree
   * is acted on.
   */
  static TreeParser checked(Object tree, JsonLimits limits) throws IOException {
    TreeCheck.check(tree, limits);
    return new TreeParser(tree);
  }

  @Override
  public JsonToken nextToken() throws IOException {
    if (closed) {
      return _currToken = null;
    }
    if (member != null) {
      Object next = member.getValue();
      member = null;
      return _currToken = begin(next);
    }
    Iterator<?> siblings = open.peek();
    if (!siblings.hasNext()) {
      return _currToken = end();
    }
    Object next = siblings.next();
    // Advances the element count of the context.
    context.expectComma();
    if (context.inObject()) {
      member = (Map.Entry<?, ?>) next;
      context.setCurrentName((String) member.getKey());
      return _currToken = JsonToken.FIELD_NAME;
    }
    return _currToken = begin(next);
  }

  private JsonToken end() {
    if (context.inRoot()) {
      close();
      return null;
    }
    JsonToken token = context.inObject() ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
    open.pop();
    context = context.getParent();
    return token;
  }

  private JsonToken begin(Object next) throws IOException {
    value = null;
    if (next instanceof Map) {
      open.push(((Map<?, ?>) next).entrySet().iterator());
      context = context.createChildObjectContext(-1, -1);
      return JsonToken.START_OBJECT;
    }
    if (next instanceof List) {
      open.push(((List<?>) next).iterator());
      context = context.createChildArrayContext(-1, -1);
      return JsonToken.START_ARRAY;
    }
    if (next instanceof Boolean) {
      return (Boolean) next ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE;
    }
    value = TreeScalars.normal(next);
    return TreeScalars.token(value);
  }

  @Override
  public String getCurrentName() {
    boolean atStart = _currToken == JsonToken.START_OBJECT || _currToken == JsonToken.START_ARRAY;
    return (atStart ? context.getParent() : context).getCurrentName();
  }

  @Override
  public String currentName() {
    return getCurrentName();
  }

  @Override
  public void overrideCurrentName(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getText() {
    if (_currToken == JsonToken.FIELD_NAME) {
      return context.getCurrentName();
    }
    return value == null ? _currToken == null ? null : _currToken.asString() : value.toString();
  }

  @Override
  public char[] getTextCharacters() {
    String text = getText();
    return text == null ? null : text.toCharArray();
  }

  @Override
  public boolean hasTextCharacters() {
    return false;
  }

  @Override
  public int getTextLength() {
    String text = getText();
    return text == null ? 0 : text.length();
  }

  @Override
  public int getTextOffset() {
    return 0;
  }

  @Override
  public byte[] getBinaryValue(Base64Variant variant) throws IOException {
    if (_currToken != JsonToken.VALUE_STRING) {
      throw _constructError("no text, so no base64");
    }
    try {
      return variant.decode(getText());
    } catch (IllegalArgumentException e) {
      throw _constructError("no base64");
    }
  }

  @Override
  public Number getNumberValue() throws IOException {
    Number number = number();
    return number instanceof BigDecimal ? (Number) number.doubleValue() : number;
  }

  private Number number() throws IOException {
    if (value instanceof Number) {
      return (Number) value;
    }
    throw _constructError("no number");
  }

  @Override
  public NumberType getNumberType() {
    return value instanceof Number ? TreeScalars.numberType((Number) value) : null;
  }

  @Override
  public int getIntValue() throws IOException {
    long number = getLongValue();
    if (number != (int) number) {
      reportOverflowInt(getText(), JsonToken.VALUE_NUMBER_INT);
    }
    return (int) number;
  }

  @Override
  public long getLongValue() throws IOException {
    Number number = number();
    if (number instanceof Integer || number instanceof Long) {
      return number.longValue();
    }
    BigInteger whole = getBigIntegerValue();
    if (whole.compareTo(MIN_LONG) < 0 || whole.compareTo(MAX_LONG) > 0) {
      reportOverflowLong(getText(), JsonToken.VALUE_NUMBER_INT);
    }
    return whole.longValue();
  }

  @Override
  public BigInteger getBigIntegerValue() throws IOException {
    Number number = number();
    if (number instanceof BigInteger) {
      return (BigInteger) number;
    }
    return number instanceof Integer || number instanceof Long
        ? BigInteger.valueOf(number.longValue())
        : getDecimalValue().toBigInteger();
  }

  @Override
  public float getFloatValue() throws IOException {
    return number().floatValue();
  }

  @Override
  public double getDoubleValue() throws IOException {
    return number().doubleValue();
  }

  @Override
  public BigDecimal getDecimalValue() throws IOException {
    Number number = number();
    if (number instanceof BigDecimal) {
      return (BigDecimal) number;
    }
    if (number instanceof BigInteger) {
      return new BigDecimal((BigInteger) number);
    }
    return number instanceof Double
        ? BigDecimal.valueOf(number.doubleValue())
        : BigDecimal.valueOf(number.longValue());
  }

  @Override
  public JsonStreamContext getParsingContext() {
    return context;
  }

  @Override
  public void close() {
    closed = true;
    open.clear();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  protected void _handleEOF() {
    // A tree cannot end in its middle.
  }

  @Override
  public ObjectCodec getCodec() {
    return null;
  }

  @Override
  public void setCodec(ObjectCodec codec) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public JsonLocation getTokenLocation() {
    return JsonLocation.NA;
  }

  @Override
  public JsonLocation getCurrentLocation() {
    return JsonLocation.NA;
  }
}
