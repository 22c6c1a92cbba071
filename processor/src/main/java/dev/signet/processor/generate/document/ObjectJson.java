package dev.signet.processor.generate.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the JSON Schema of an object. */
public final class ObjectJson {

  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final List<Object> required = new ArrayList<>();

  public void add(String name, Map<String, Object> schema, boolean isRequired, String description) {
    properties.put(name, SchemaJson.described(schema, description));
    if (isRequired) {
      required.add(name);
    }
  }

  public Map<String, Object> done(String description) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    return SchemaJson.described(object, description);
  }
}
