package dev.signet.processor.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One of the application's own rules on a function.
 *
 * @param name the simple name of the annotation
 * @param annotation the annotation, which is {@code RequirePolicy} itself or one that carries it
 * @param values the annotation's values by name, defaults included, in the order in which the
 *     annotation type declares them; empty for {@code RequirePolicy} itself
 * @param policy the policy that decides
 * @param arguments what it is asked with, in the order of its parameters
 */
public record RuleModel(
    String name,
    TypeRef annotation,
    Map<String, ConstantModel> values,
    PolicyModel policy,
    List<Argument> arguments) {

  /** What a rule waits for. */
  public enum Needs {
    /** Only the caller. */
    CALLER,
    /** The application's user, and not the payload. */
    USER,
    /** The payload. */
    PAYLOAD
  }

  /** The source of one argument of a policy. */
  public sealed interface Argument {}

  /** A part of the verified context. */
  public record Identity(ArgumentModel.IdentityType type, boolean optional) implements Argument {}

  /** The current user. */
  public record User(ArgumentModel.User user) implements Argument {}

  /** The whole payload. */
  public record Payload() implements Argument {}

  /** The payload's field with this name in JSON. */
  public record Field(String name) implements Argument {}

  /** A value of the annotation. */
  public record Value(ConstantModel constant) implements Argument {}

  /** Returns what the rule waits for. */
  public Needs needs() {
    if (arguments.stream().anyMatch(a -> a instanceof Payload || a instanceof Field)) {
      return Needs.PAYLOAD;
    }
    return arguments.stream().anyMatch(User.class::isInstance) ? Needs.USER : Needs.CALLER;
  }

  /** Returns whether the annotation is the application's own. */
  public boolean isOwn() {
    return !name.equals("RequirePolicy") || !annotation.packageName().equals("dev.signet");
  }

  /** Returns whether a value is an array of classes, which generated code can only write raw. */
  public boolean hasClassArray() {
    return values.values().stream()
        .anyMatch(
            value ->
                value instanceof ConstantModel.Array array
                    && array.component().qualifiedNameOrEmpty().equals("java.lang.Class"));
  }

  /** Returns the annotation for a reader, such as {@code RequireRole(ADMIN)}. */
  public String text() {
    if (!isOwn()) {
      return name + "(" + policy.type() + ")";
    }
    if (values.isEmpty()) {
      return name;
    }
    boolean single = values.size() == 1 && values.containsKey("value");
    return values.entrySet().stream()
        .map(e -> (single ? "" : e.getKey() + "=") + e.getValue().text())
        .collect(Collectors.joining(",", name + "(", ")"));
  }
}
