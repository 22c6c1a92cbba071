package dev.signet.processor.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents near a good one; equal seeds give equal documents. */
public final class Mutations {

  private static final String[] VALUES = {
    "null",
    "true",
    "false",
    "0",
    "-1",
    "1",
    "127",
    "128",
    "32768",
    "2147483648",
    "-2147483649",
    "9223372036854775808",
    "1.0",
    "1.5",
    "-0.0",
    "1e2",
    "1e400",
    "\"\"",
    "\" \"",
    "\"a\"",
    "\"1\"",
    "\"true\"",
    "\"NaN\"",
    "\"RED\"",
    "\" RED \"",
    "\"red\"",
    "\"GREEN\"",
    "\"green-ish\"",
    "\"navy\"",
    "\"S\"",
    "\"medium\"",
    "\"2024-02-29\"",
    "\"2024-02-30\"",
    "\"01:02\"",
    "\"01:02:03.004\"",
    "\"24:00\"",
    "\"2024-02-29T01:02\"",
    "\"2024-02-29T01:02:03Z\"",
    "\"2024-02-29T01:02:03.5+08:00\"",
    "\" 2024-02-29 \"",
    "\"PT0S\"",
    "\"P1Y2M\"",
    "\"-P1D\"",
    "\"2024-12\"",
    "\"--12-31\"",
    "\"-2024\"",
    "\"Z\"",
    "\"UTC\"",
    "\"+08:00\"",
    "\"01:02Z\"",
    "\"00000000-0000-0001-0000-00000000000A\"",
    "\"AQI\"",
    "\"AQID\"",
    "\"*\"",
    "\"\\u4e2d\"",
    "[]",
    "{}",
    "[null]",
    "[[]]",
    "[1]",
    "[\"a\"]",
    "[true]",
    "[{}]",
    "{\"a\":1}",
    "{\"a\":null}",
    "{\"sku\":\"a\",\"qty\":2}",
    "{\"b\":null,\"n\":1}"
  };
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Random random;
  private final List<String> values;

  /** Starts a series. */
  public Mutations(long seed) {
    this(seed, List.of(VALUES));
  }

  /** Starts a series that inserts these JSON values. */
  public Mutations(long seed, List<String> values) {
    this.random = new Random(seed);
    this.values = values;
  }

  /** Returns the document after one to three changes. */
  public JsonNode of(JsonNode document) {
    JsonNode copy = document.deepCopy();
    for (int i = random.nextInt(3); i >= 0; i--) {
      List<ContainerNode<?>> places = new ArrayList<>();
      collect(copy, places);
      change(places.get(random.nextInt(places.size())));
    }
    return copy;
  }

  private static void collect(JsonNode node, List<ContainerNode<?>> places) {
    if (node instanceof ContainerNode<?> container) {
      places.add(container);
      node.forEach(child -> collect(child, places));
    }
  }

  private void change(ContainerNode<?> place) {
    if (place instanceof ArrayNode array) {
      if (array.isEmpty() || random.nextInt(3) == 0) {
        array.add(value());
      } else if (random.nextInt(3) == 0) {
        array.remove(random.nextInt(array.size()));
      } else {
        array.set(random.nextInt(array.size()), value());
      }
      return;
    }
    ObjectNode object = (ObjectNode) place;
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty() || random.nextInt(8) == 0) {
      object.set("unknown" + random.nextInt(3), value());
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(6)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name, JsonNodeFactory.instance.nullNode());
      case 2 -> object.set(name.toUpperCase(java.util.Locale.ROOT), object.remove(name));
      case 3 -> object.set(name, object.remove(name));
      default -> object.set(name, value());
    }
  }

  private JsonNode value() {
    try {
      return JSON.readTree(values.get(random.nextInt(values.size())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
