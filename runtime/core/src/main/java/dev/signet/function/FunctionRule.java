package dev.signet.function;

import java.util.Objects;

/**
 * One of the application's own rules on a function: an annotation that carries {@code
 * RequirePolicy}, or {@code RequirePolicy} itself. {@link FunctionHandler#permits} asks it.
 * Immutable.
 */
public final class FunctionRule {

  private final String name;
  private final String text;
  private final Stage stage;
  private final Class<?> policy;

  private FunctionRule(String name, String text, Stage stage, Class<?> policy) {
    this.name = Objects.requireNonNull(name, "name");
    this.text = Objects.requireNonNull(text, "text");
    this.stage = Objects.requireNonNull(stage, "stage");
    this.policy = Objects.requireNonNull(policy, "policy");
  }

  /**
   * Returns a rule that is asked when the caller is admitted.
   *
   * @param name the simple name of the annotation
   * @param text the annotation with its values, such as {@code RequireRole(ADMIN)}
   * @param policy the class that decides
   */
  public static FunctionRule ofCaller(String name, String text, Class<?> policy) {
    return new FunctionRule(name, text, Stage.REQUIREMENT, policy);
  }

  /** Returns a rule that is asked when the application's user is known; else as above. */
  public static FunctionRule ofUser(String name, String text, Class<?> policy) {
    return new FunctionRule(name, text, Stage.USER, policy);
  }

  /** Returns a rule that is asked when the payload has been read; else as above. */
  public static FunctionRule ofPayload(String name, String text, Class<?> policy) {
    return new FunctionRule(name, text, Stage.OWNERSHIP, policy);
  }

  /** Returns the simple name of the annotation, which the decision on a refused call has. */
  public String name() {
    return name;
  }

  /** Returns the annotation with its values, such as {@code RequireRole(ADMIN)}. */
  public String text() {
    return text;
  }

  /** Returns the stage at which the rule is asked: REQUIREMENT, USER or OWNERSHIP. */
  public Stage stage() {
    return stage;
  }

  /** Returns the class that decides. */
  public Class<?> policy() {
    return policy;
  }

  @Override
  public String toString() {
    return text;
  }
}
