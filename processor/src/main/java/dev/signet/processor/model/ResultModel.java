package dev.signet.processor.model;

/**
 * The value that a function returns.
 *
 * @param type its type, without the stage around it
 * @param async whether the method returns a stage
 * @param callerIdentity whether the value may contain the caller's own identity
 * @param acrossUsers the reason why the value may contain others' records; null without one
 */
public record ResultModel(TypeRef type, boolean async, boolean callerIdentity, String acrossUsers) {

  /** Returns whether there is a value; void and Void have none. */
  public boolean hasValue() {
    return !type.isVoid() && !type.qualifiedName().equals("java.lang.Void");
  }
}
