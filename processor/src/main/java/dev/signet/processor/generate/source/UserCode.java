package dev.signet.processor.generate.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.signet.processor.model.ArgumentModel;
import dev.signet.processor.model.FunctionModel;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes what is done with the current user, whom wrappers know as an Object. */
public final class UserCode {

  private UserCode() {}

  /** Returns the argument; the variable {@code user} is null for a user who is not known. */
  public static CodeBlock argument(ArgumentModel.User user) {
    CodeBlock cast = CodeBlock.of("($T) user", TypeNames.of(user.type()));
    return user.optional() ? CodeBlock.of("$T.ofNullable($L)", Optional.class, cast) : cast;
  }

  /**
   * Returns the method that reads the id of a function's user.
   *
   * @param expression what follows the user and a dot, such as {@code getId()}
   */
  public static MethodSpec id(FunctionModel function, String expression) {
    return MethodSpec.methodBuilder(function.userIdMethod())
        .addModifiers(Modifier.STATIC)
        .returns(ClassName.OBJECT)
        .addParameter(ClassName.OBJECT, "user")
        .addStatement(
            "return (($T) user).$L", TypeNames.of(function.admission().user().type()), expression)
        .build();
  }
}
