package dev.signet.processor.collect;

import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * One parameter and the source that its type binds it to.
 *
 * @param kind what it receives
 * @param optional whether the type is an Optional of an identity or of the current user
 * @param identityType the qualified name of the identity type, or null
 */
public record ParameterDeclaration(
    VariableElement element, TypeMirror type, Kind kind, boolean optional, String identityType) {

  /** The sources of a parameter's value. */
  public enum Kind {
    /** A part of the verified context. */
    IDENTITY,
    /** The call's InvocationContext. */
    INVOCATION,
    /** The application's own user for the caller. */
    USER,
    /** What WeChat sent in a call of its own: a pushed message or the notice of a payment. */
    CALLBACK,
    /** The payload field of the parameter's name. */
    FIELD,
    /** The payload field of the parameter's name, if WeChat vouches for it. */
    OPEN_DATA,
    /** The whole payload. */
    PAYLOAD
  }

  /** Returns whether the value comes from the client. */
  public boolean isPayload() {
    return kind == Kind.FIELD || kind == Kind.OPEN_DATA || kind == Kind.PAYLOAD;
  }

  /** Returns the type of the current user, without an Optional around it. */
  public TypeMirror userType() {
    return optional ? ((DeclaredType) type).getTypeArguments().get(0) : type;
  }

  /** Returns the parameter's name, which is also the payload field's name. */
  public String name() {
    return element.getSimpleName().toString();
  }

  /** Returns the identity type's simple name, for messages. */
  public String identitySimpleName() {
    return identityType.substring(identityType.lastIndexOf('.') + 1);
  }
}
