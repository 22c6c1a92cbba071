package dev.signet.dev.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The object that is filled in for a request to an endpoint: {@code method}, {@code path} with the
 * variables, {@code query}, and {@code body}; {@code url} in the place of path and query where the
 * pattern has wildcards. {@link EndpointRequest} reads it.
 */
final class EndpointForm {

  static final String METHOD = "method";
  static final String PATH = "path";
  static final String QUERY = "query";
  static final String URL = "url";
  static final String BODY = "body";
  static final String TEXT = "text";

  private static final String TYPE = "type";

  private EndpointForm() {}

  /** Writes the schema's properties, and an object to begin with. */
  static void write(Endpoint endpoint, ObjectNode schema, ObjectNode example) {
    ObjectNode properties = schema.putObject("properties");
    if (endpoint.verbs().size() > 1) {
      ObjectNode method = properties.putObject(METHOD).put(TYPE, "string");
      endpoint.verbs().forEach(method.putArray("enum")::add);
      example.put(METHOD, endpoint.verbs().get(0));
    }
    if (endpoint.path().hasWildcards()) {
      properties.putObject(URL).put(TYPE, "string");
      schema.putArray("required").add(URL);
      example.put(URL, endpoint.path().toString());
    } else {
      path(endpoint.path().variables(), schema, example);
      query(endpoint.parameters(), properties, example);
    }
    if (endpoint.takesBody()) {
      properties.putObject(BODY);
      example.putObject(BODY);
    }
  }

  private static void path(List<String> variables, ObjectNode schema, ObjectNode example) {
    if (variables.isEmpty()) {
      return;
    }
    ObjectNode path = schema.withObject("/properties").putObject(PATH).put(TYPE, "object");
    ObjectNode properties = path.putObject("properties");
    for (String variable : variables) {
      properties.putObject(variable).put(TYPE, "string").put("minLength", 1);
      example.withObject("/" + PATH).put(variable, "1");
    }
    variables.forEach(path.putArray("required")::add);
    schema.putArray("required").add(PATH);
  }

  private static void query(
      List<Endpoint.Parameter> parameters, ObjectNode properties, ObjectNode example) {
    ObjectNode query = properties.putObject(QUERY).put(TYPE, "object");
    ObjectNode known = query.putObject("properties");
    for (Endpoint.Parameter parameter : parameters) {
      known.putObject(parameter.name()).put(TYPE, "string");
      if (parameter.isRequired()) {
        query.withArray("required").add(parameter.name());
        example.withObject("/" + QUERY).put(parameter.name(), "");
      }
    }
  }
}
