package dev.signet.dev.application;

import dev.signet.function.FunctionHandler;
import java.util.List;
import java.util.Objects;

/** A method of a controller that Signet guards, with the requests that lead to it. Immutable. */
public final class Endpoint {

  private final String method;
  private final FunctionHandler guard;
  private final List<String> verbs;
  private final String path;
  private final List<Parameter> parameters;
  private final boolean takesBody;

  /**
   * Creates an endpoint. No argument may be null.
   *
   * @param method the method as people write it, such as {@code OrderController.list}
   * @param guard says who may call it
   * @param verbs the methods of HTTP, at least one
   * @param path the pattern below the server's root, such as {@code /orders/{id}}
   * @param parameters those of the query that the method names
   * @param takesBody whether the method reads a body
   */
  public Endpoint(
      String method,
      FunctionHandler guard,
      List<String> verbs,
      String path,
      List<Parameter> parameters,
      boolean takesBody) {
    this.method = Objects.requireNonNull(method, "method");
    this.guard = Objects.requireNonNull(guard, "guard");
    this.verbs = List.copyOf(verbs);
    this.path = Objects.requireNonNull(path, "path");
    this.parameters = List.copyOf(parameters);
    this.takesBody = takesBody;
    if (verbs.isEmpty()) {
      throw new IllegalArgumentException("an endpoint has a method of HTTP");
    }
  }

  /** Returns the name that the console has for it, such as {@code GET /orders/{id}}. */
  String name() {
    return String.join("|", verbs) + " " + path;
  }

  String method() {
    return method;
  }

  FunctionHandler guard() {
    return guard;
  }

  List<String> verbs() {
    return verbs;
  }

  PathPattern path() {
    return new PathPattern(path);
  }

  List<Parameter> parameters() {
    return parameters;
  }

  boolean takesBody() {
    return takesBody;
  }

  /** A parameter of the query. Immutable. */
  public static final class Parameter {

    private final String name;
    private final boolean required;

    /** Creates a parameter that a request must have, or may have. */
    public Parameter(String name, boolean required) {
      this.name = Objects.requireNonNull(name, "name");
      this.required = required;
    }

    String name() {
      return name;
    }

    boolean isRequired() {
      return required;
    }
  }
}
