package dev.signet.processor.model;

import java.util.List;

/**
 * One cloud function.
 *
 * @param name on the platform
 * @param description empty when there is none
 * @param handler the class it is in
 * @param method the user's method's name
 * @param staticMethod whether the method needs no object
 * @param wrapperName the simple name of its wrapper and of its codecs, unique within the group
 * @param arguments in the order of the parameters
 * @param result without the stage around it
 * @param async whether the method returns a stage
 * @param returnsCallerIdentity whether the caller's own identity may be in the result
 * @param nonBlocking whether the method waits for nothing
 * @param checksOwner whether ownership is checked
 * @param policies asked in this order
 * @param triggers empty for a function that clients call
 * @param timeoutSeconds 0 when not given
 * @param memoryMb 0 when not given
 */
public record FunctionModel(
    String name,
    String description,
    HandlerModel handler,
    String method,
    boolean staticMethod,
    String wrapperName,
    RequirementModel requirement,
    List<ArgumentModel> arguments,
    TypeRef result,
    boolean async,
    boolean returnsCallerIdentity,
    boolean nonBlocking,
    boolean checksOwner,
    List<TypeRef> policies,
    List<TriggerModel> triggers,
    int timeoutSeconds,
    int memoryMb) {

  /** Whether only a timer runs it. */
  public boolean isTimer() {
    return !triggers.isEmpty();
  }

  /** The arguments that are payload fields. */
  public List<ArgumentModel.Field> fields() {
    return arguments.stream()
        .filter(ArgumentModel.Field.class::isInstance)
        .map(ArgumentModel.Field.class::cast)
        .toList();
  }

  /** The argument that is the whole payload, or null. */
  public ArgumentModel.Payload payload() {
    return arguments.stream()
        .filter(ArgumentModel.Payload.class::isInstance)
        .map(ArgumentModel.Payload.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** Whether a payload is read. */
  public boolean takesPayload() {
    return payload() != null || !fields().isEmpty();
  }

  /** Whether the method returns a value; void and Void do not. */
  public boolean hasResult() {
    return !result.isVoid() && !result.qualifiedName().equals("java.lang.Void");
  }

  /**
   * The simple name of the SCF entry: one for each function name, whatever the classes are called.
   */
  public String scfEntryName() {
    return scfEntryName(name);
  }

  /** As {@link #scfEntryName()}, for a name alone. A hyphen becomes a dollar, which no name has. */
  public static String scfEntryName(String functionName) {
    return "Scf_" + functionName.replace('-', '$');
  }
}
