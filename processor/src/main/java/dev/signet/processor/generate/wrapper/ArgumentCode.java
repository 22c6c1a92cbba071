package dev.signet.processor.generate.wrapper;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.generate.source.IdentityCode;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.generate.source.UserCode;
import dev.signet.processor.model.ArgumentModel;
import dev.signet.processor.model.FunctionModel;

/** Writes the expressions that fill parameters. */
final class ArgumentCode {

  private ArgumentCode() {}

  static CodeBlock all(FunctionModel function) {
    return function.method().arguments().stream()
        .map(ArgumentCode::of)
        .collect(CodeBlock.joining(", "));
  }

  private static CodeBlock of(ArgumentModel argument) {
    if (argument instanceof ArgumentModel.Identity identity) {
      return IdentityCode.of(identity.type(), identity.optional());
    }
    if (argument instanceof ArgumentModel.User user) {
      return UserCode.argument(user);
    }
    if (argument instanceof ArgumentModel.Field field) {
      return CodeBlock.of("($T) values[$L]", TypeNames.of(field.type()), field.index());
    }
    if (argument instanceof ArgumentModel.Payload payload) {
      return CodeBlock.of("($T) payload", TypeNames.of(payload.type()));
    }
    if (argument instanceof ArgumentModel.Callback callback) {
      return CodeBlock.of("($T) payload", TypeNames.of(callback.type()));
    }
    return CodeBlock.of("invocation");
  }
}
