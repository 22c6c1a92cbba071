package dev.signet.processor.generate.wrapper;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.model.FunctionModel;
import javax.lang.model.element.Modifier;

/** Writes the part of a wrapper or of a guard that finds the application's own user. */
public final class UserMethods {

  private static final TypeName RESOLVER =
      ParameterizedTypeName.get(
          RuntimeTypes.CALLER_RESOLVER, WildcardTypeName.subtypeOf(ClassName.OBJECT));

  private UserMethods() {}

  /** Adds the field of the resolver, which the constructor fills. */
  public static void addResolver(TypeSpec.Builder type, MethodSpec.Builder constructor) {
    type.addField(RESOLVER, "resolver", Modifier.PRIVATE, Modifier.FINAL);
    constructor.addParameter(RESOLVER, "resolver").addStatement("this.resolver = resolver");
  }

  /**
   * Adds the methods that find the user and read its id.
   *
   * @param ids the class that reads the id
   */
  public static void add(FunctionModel function, ClassName ids, TypeSpec.Builder type) {
    type.addMethod(
        WrapperCode.override("user", RuntimeTypes.OPTIONAL_OF_ANY)
            .addParameter(RuntimeTypes.WX_CONTEXT, "caller")
            .addException(Exception.class)
            .addStatement("return resolver.resolve(caller)")
            .build());
    if (function.admission().user().hasId()) {
      type.addMethod(
          WrapperCode.override("userId", ClassName.OBJECT)
              .addParameter(ClassName.OBJECT, "user")
              .addStatement("return $T.$L(user)", ids, function.userIdMethod())
              .build());
    }
  }
}
