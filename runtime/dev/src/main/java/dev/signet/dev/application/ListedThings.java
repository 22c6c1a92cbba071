package dev.signet.dev.application;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.dev.call.DevJson;
import dev.signet.function.FunctionHandler;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the console lists of an application, under names of its own. Immutable. */
public final class ListedThings {

  private final Map<String, FunctionHandler> functions = new LinkedHashMap<>();
  private final Map<String, Endpoint> endpoints = new TreeMap<>();

  /** Names the functions and the endpoints of an application. */
  public ListedThings(DevelopedApplication application) {
    application.functions().forEach(each -> functions.put(each.descriptor().name(), each));
    for (Endpoint endpoint : application.endpoints()) {
      String name = endpoint.name();
      String own = name + " · " + endpoint.method();
      endpoints.put(endpoints.containsKey(name) ? own : name, endpoint);
    }
  }

  /** Returns the function of this name, or null. */
  FunctionHandler function(String name) {
    return functions.get(name);
  }

  /** Returns the endpoint of this name, or null. */
  Endpoint endpoint(String name) {
    return endpoints.get(name);
  }

  /** Returns the functions and the guards of the endpoints, in the order of the list. */
  public Map<String, FunctionHandler> handlers() {
    Map<String, FunctionHandler> all = new LinkedHashMap<>(functions);
    endpoints.forEach((name, endpoint) -> all.put(name, endpoint.guard()));
    return Collections.unmodifiableMap(all);
  }

  /** Adds the entries of the endpoints to those of the functions. */
  public void addTo(ArrayNode entries) {
    endpoints.forEach((name, endpoint) -> entries.add(EndpointEntry.of(name, endpoint)));
  }

  /**
   * Returns what the page has to know of the application beside the entries: its address, the
   * entrance that it believes, and the path of its functions.
   */
  public ObjectNode about(DevelopedApplication application) {
    String entrance = application.entrance().name().toLowerCase(Locale.ROOT);
    return DevJson.object()
        .put("server", application.server().toString())
        .put("entrance", entrance)
        .put("path", application.functionsPath());
  }
}
