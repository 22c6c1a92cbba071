package dev.signet.processor.model;

import java.util.List;

/**
 * One cloud function.
 *
 * @param name on the platform
 * @param description empty when there is none
 * @param wrapperName the simple name of its wrapper, unique within the group
 */
public record FunctionModel(
    String name,
    String description,
    String wrapperName,
    MethodModel method,
    ResultModel result,
    AdmissionModel admission,
    DeploymentModel deployment) {

  /** The class that the method is in. */
  public HandlerModel handler() {
    return method.handler();
  }

  /** Returns whether only a timer runs it. */
  public boolean isTimer() {
    return !deployment.triggers().isEmpty();
  }

  /** The arguments that are payload fields. */
  public List<ArgumentModel.Field> fields() {
    return method.arguments().stream()
        .filter(ArgumentModel.Field.class::isInstance)
        .map(ArgumentModel.Field.class::cast)
        .toList();
  }

  /** The argument that is the whole payload, or null. */
  public ArgumentModel.Payload payload() {
    return method.arguments().stream()
        .filter(ArgumentModel.Payload.class::isInstance)
        .map(ArgumentModel.Payload.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** Returns whether a payload is read. */
  public boolean takesPayload() {
    return payload() != null || !fields().isEmpty();
  }

  /** Returns whether the wrapper needs the handler object, for the call or the owner's lookup. */
  public boolean needsObject() {
    return handler().hasObject() && (!method.isStatic() || admission.checksOwner());
  }

  /** The name of the codecs' method that reads the payload. */
  public String decodeMethod() {
    return "decode" + wrapperName;
  }

  /** The name of the codecs' method that writes the result. */
  public String encodeMethod() {
    return "encode" + wrapperName;
  }

  /** The name of the codecs' method that finds the owner of the record. */
  public String ownerMethod() {
    return "owner" + wrapperName;
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
