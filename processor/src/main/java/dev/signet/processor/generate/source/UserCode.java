package dev.signet.processor.generate.source;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.model.ArgumentModel;
import java.util.Optional;

/** Writes the expression that passes the current user on, whom wrappers know as an Object. */
public final class UserCode {

  private UserCode() {}

  /** Returns the argument; the variable {@code user} is null for a user who is not known. */
  public static CodeBlock argument(ArgumentModel.User user) {
    CodeBlock cast = CodeBlock.of("($T) user", TypeNames.of(user.type()));
    return user.optional() ? CodeBlock.of("$T.ofNullable($L)", Optional.class, cast) : cast;
  }
}
