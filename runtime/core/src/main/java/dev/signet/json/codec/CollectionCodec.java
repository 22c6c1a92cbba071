package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonForms;
import dev.signet.json.JsonPath;
import dev.signet.json.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.TreeSet;

/** The codec of lists and sets. Null elements are read only if the element type allows them. */
final class CollectionCodec<E, C extends Collection<E>> extends JsonCodec<C> {

  private final JsonCodec<E> element;
  private final boolean nullable;
  private final Kind kind;

  /** The classes of the collections that are made. */
  enum Kind {
    /** ArrayList. */
    LIST,
    LINKED_LIST,
    /** LinkedHashSet, which keeps the order of the JSON array. */
    SET,
    TREE_SET
  }

  CollectionCodec(JsonCodec<E> element, boolean nullable, Kind kind) {
    this.element = element;
    this.nullable = nullable;
    this.kind = kind;
  }

  @Override
  @SuppressWarnings("unchecked") // JsonCodecs pairs kinds and types
  public C read(JsonParser in) throws IOException {
    Collection<E> read = make();
    readAll(in, element, nullable, read);
    return (C) read;
  }

  private Collection<E> make() {
    switch (kind) {
      case LINKED_LIST:
        return new LinkedList<>();
      case SET:
        return new LinkedHashSet<>();
      case TREE_SET:
        return new TreeSet<>();
      default:
        return new ArrayList<>();
    }
  }

  static <E> void readAll(
      JsonParser in, JsonCodec<E> element, boolean nullable, Collection<E> target)
      throws IOException {
    JsonValues.require(in, JsonToken.START_ARRAY, JsonForms.ARRAY);
    int index = 0;
    for (JsonToken token = in.nextToken();
        token != JsonToken.END_ARRAY;
        token = in.nextToken(), index++) {
      try {
        add(in, readContent(in, element, nullable), target);
      } catch (InvalidPayloadException invalid) {
        throw invalid.below(JsonPath.element(index));
      }
    }
  }

  /**
   * Adds an element. A set calls the element's hashCode(), which may throw if something is missing
   * in it.
   */
  private static <E> void add(JsonParser in, E element, Collection<E> target)
      throws InvalidPayloadException {
    try {
      target.add(element);
    } catch (RuntimeException refused) {
      JsonValues.refused(in, refused);
    }
  }

  static <E> E readContent(JsonParser in, JsonCodec<E> content, boolean nullable)
      throws IOException {
    if (!in.hasToken(JsonToken.VALUE_NULL)) {
      return content.read(in);
    }
    if (nullable) {
      return content.nullValue();
    }
    throw InvalidPayloadException.at("", Violation.Kind.NOT_NULL);
  }

  @Override
  public void write(C value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (value == null) {
      out.writeNull();
      return;
    }
    out.writeStartArray();
    for (E each : value) {
      element.write(each, out, guard);
    }
    out.writeEndArray();
  }
}
