package dev.signet.processor.model;

/**
 * The value that a function answers with.
 *
 * @param type without the stage around it
 * @param async whether the method returns a stage
 * @param callerIdentity whether the caller's own identity may be in it
 */
public record ResultModel(TypeRef type, boolean async, boolean callerIdentity) {

  /** Returns whether there is a value at all; void and Void have none. */
  public boolean hasValue() {
    return !type.isVoid() && !type.qualifiedName().equals("java.lang.Void");
  }
}
