package dev.signet.processor.collect.policy;

import dev.signet.processor.collect.ParameterDeclaration;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** One parameter of a policy's {@code permits}, and what fills it. */
public sealed interface PolicyParameter {

  /**
   * A part of the verified context.
   *
   * @param type the qualified name of the identity type
   */
  record Identity(String type, boolean optional) implements PolicyParameter {

    /** Returns the identity type's simple name. */
    public String simpleName() {
      return type.substring(type.lastIndexOf('.') + 1);
    }
  }

  /** The current user. */
  record User(ParameterDeclaration parameter) implements PolicyParameter {}

  /** The whole payload. */
  record Payload(TypeMirror type) implements PolicyParameter {}

  /** The payload's field with this name in JSON. */
  record Field(String name, TypeMirror type) implements PolicyParameter {}

  /** A value of the annotation. */
  record Value(ExecutableElement member) implements PolicyParameter {}
}
