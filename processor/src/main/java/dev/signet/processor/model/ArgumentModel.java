package dev.signet.processor.model;

/** The source of one argument of a function. */
public sealed interface ArgumentModel {

  /**
   * A part of the verified context.
   *
   * @param type the identity type
   * @param optional whether the parameter is an Optional of it
   */
  record Identity(IdentityType type, boolean optional) implements ArgumentModel {}

  /** The call's InvocationContext. */
  record Invocation() implements ArgumentModel {}

  /**
   * The application's own user.
   *
   * @param type its type
   * @param optional whether the parameter is an Optional of it
   */
  record User(TypeRef type, boolean optional) implements ArgumentModel {}

  /**
   * A field of the payload.
   *
   * @param index its place among the function's fields, from 0
   * @param nullable whether it is null when absent
   * @param openData what WeChat must vouch for; null for any other field
   */
  record Field(int index, String name, TypeRef type, boolean nullable, OpenDataModel openData)
      implements ArgumentModel {}

  /** What WeChat sent in a call of its own. */
  record Callback(TypeRef type) implements ArgumentModel {}

  /** The whole payload. */
  record Payload(TypeRef type) implements ArgumentModel {}

  /** The identity types, by their simple names. */
  enum IdentityType {
    WX_CONTEXT("WxContext"),
    OPEN_ID("OpenId"),
    UNION_ID("UnionId"),
    APP_ID("AppId"),
    SHARED_CALLER("SharedCaller");

    private final String simpleName;

    IdentityType(String simpleName) {
      this.simpleName = simpleName;
    }

    /** Returns the identity type with this simple name. */
    public static IdentityType ofSimpleName(String simpleName) {
      for (IdentityType type : values()) {
        if (type.simpleName.equals(simpleName)) {
          return type;
        }
      }
      throw new IllegalArgumentException("no identity type: " + simpleName);
    }
  }
}
