package dev.signet.dev.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.dev.call.DevJson;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.host.FunctionTable;
import dev.signet.push.PushType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes all functions, from what the compiler wrote into {@code META-INF/signet/functions.json}
 * and {@code openapi.json} of every jar. Which functions exist is taken from the table of
 * functions.
 */
public final class FunctionCatalogue {

  private static final String FOLDER = "META-INF/signet/";

  private final ArrayNode functions = DevJson.object().putArray("functions");

  private FunctionCatalogue() {}

  /**
   * Reads every manifest that the loader finds.
   *
   * @throws IOException if one cannot be read or is not JSON
   */
  public static FunctionCatalogue read(FunctionTable table, ClassLoader loader) throws IOException {
    return read(table.all(), loader);
  }

  /**
   * Reads every manifest that the loader finds, for these functions.
   *
   * @throws IOException if one cannot be read or is not JSON
   */
  public static FunctionCatalogue read(Collection<FunctionHandler> functions, ClassLoader loader)
      throws IOException {
    Map<String, JsonNode> entries = new HashMap<>();
    for (JsonNode manifest : documents(loader, "functions.json")) {
      manifest.path("functions").forEach(entry -> entries.put(entry.path("name").asText(), entry));
    }
    List<JsonNode> apis = documents(loader, "openapi.json");
    FunctionCatalogue catalogue = new FunctionCatalogue();
    for (FunctionHandler handler : functions) {
      FunctionDescriptor descriptor = handler.descriptor();
      JsonNode known = entries.get(descriptor.name());
      ObjectNode entry = known == null ? bare(descriptor) : (ObjectNode) known.deepCopy();
      JsonNode schema = PayloadSchema.of(descriptor.name(), apis);
      entry.set("schema", schema);
      entry.set("example", ExamplePayload.of(schema));
      catalogue.functions.add(entry);
    }
    return catalogue;
  }

  /** Returns the entries as the page loads them. */
  public ObjectNode toJson() {
    ObjectNode json = DevJson.object();
    json.set("functions", functions);
    return json;
  }

  /** Returns one entry for each function, by name. */
  public ArrayNode functions() {
    return functions;
  }

  private static List<JsonNode> documents(ClassLoader loader, String name) throws IOException {
    List<JsonNode> documents = new ArrayList<>();
    for (URL url : Collections.list(loader.getResources(FOLDER + name))) {
      try (InputStream in = url.openStream()) {
        documents.add(DevJson.read(in.readAllBytes()));
      }
    }
    return documents;
  }

  /** Describes a function that no manifest lists. */
  private static ObjectNode bare(FunctionDescriptor descriptor) {
    ObjectNode entry = DevJson.object().put("name", descriptor.name()).put("description", "");
    if (descriptor.isTimer() || descriptor.isCallback()) {
      entry.putNull("requirement");
      callback(descriptor, entry);
    } else {
      entry
          .putObject("requirement")
          .put("anonymous", descriptor.requirement().isAnonymous())
          .put("sourceAlone", descriptor.requirement().allowsSourceAlone())
          .put("owner", descriptor.checksOwner());
    }
    ArrayNode triggers = entry.putArray("triggers");
    descriptor.timerTriggers().forEach(name -> triggers.addObject().put("name", name));
    return entry;
  }

  private static void callback(FunctionDescriptor descriptor, ObjectNode entry) {
    if (!descriptor.isCallback()) {
      return;
    }
    ObjectNode callback = entry.putObject("callback");
    callback.put("kind", descriptor.isPayment() ? "payment" : "push");
    ArrayNode messages = callback.putArray("messages");
    for (PushType type : descriptor.pushes()) {
      messages.addObject().put("msgType", type.msgType()).put("event", type.event());
    }
    ArrayNode sources = callback.putArray("sources");
    descriptor.requirement().sources().forEach(source -> sources.add(source.wireName()));
  }
}
