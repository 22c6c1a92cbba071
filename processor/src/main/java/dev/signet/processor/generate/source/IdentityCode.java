package dev.signet.processor.generate.source;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.model.ArgumentModel;

/** Writes the expressions that take an identity from the variable {@code caller}. */
public final class IdentityCode {

  private IdentityCode() {}

  /** Returns the expression for an identity, or for the Optional of it. */
  public static CodeBlock of(ArgumentModel.IdentityType type, boolean optional) {
    return optional ? optional(type) : guaranteed(type);
  }

  private static CodeBlock guaranteed(ArgumentModel.IdentityType type) {
    return CodeBlock.of(
        switch (type) {
          case WX_CONTEXT -> "caller";
          case OPEN_ID -> "caller.openId()";
          case APP_ID -> "caller.appId()";
          case UNION_ID -> "caller.unionId().orElseThrow()";
          case SHARED_CALLER -> "caller.sharedCaller().orElseThrow()";
        });
  }

  private static CodeBlock optional(ArgumentModel.IdentityType type) {
    String method =
        switch (type) {
          case WX_CONTEXT -> "context";
          case OPEN_ID -> "openId";
          case APP_ID -> "appId";
          case UNION_ID -> "unionId";
          case SHARED_CALLER -> "sharedCaller";
        };
    return CodeBlock.of("$T.$L(caller)", RuntimeTypes.OPTIONAL_IDENTITIES, method);
  }
}
