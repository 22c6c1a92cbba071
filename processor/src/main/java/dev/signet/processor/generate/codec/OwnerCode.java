package dev.signet.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.generate.source.UserCode;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.OwnerModel;
import java.io.IOException;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods that find in a payload the owner of the record that it names and the key of an
 * idempotent call, and the one that reads the id of a user, with which an owner may be compared.
 */
final class OwnerCode {

  private OwnerCode() {}

  static MethodSpec write(FunctionModel function, OwnerModel owner) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(function.ownerMethod())
            .addModifiers(Modifier.STATIC)
            .returns(RuntimeTypes.OPTIONAL_OF_ANY)
            .addException(Exception.class);
    if (function.handler().hasObject()) {
      method.addParameter(TypeNames.of(function.handler().type()), "target");
    }
    if (function.admission().resolvesUser()) {
      method.addParameter(ClassName.OBJECT, "user");
    }
    addPayload(method, function);
    return method.addStatement("return $L", found(function, owner)).build();
  }

  static MethodSpec writeKey(FunctionModel function, OwnerModel.Value key) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(function.keyMethod())
            .addModifiers(Modifier.STATIC)
            .returns(String.class)
            .addException(IOException.class);
    addPayload(method, function);
    return method
        .addStatement(
            "return $T.of($L, $L)",
            RuntimeTypes.IDEMPOTENCY_KEYS,
            value(key),
            JavaLiteral.of(function.limits().keyField()))
        .build();
  }

  /** Adds the payload as a parameter, and a variable of its own type. */
  private static void addPayload(MethodSpec.Builder method, FunctionModel function) {
    method.addParameter(ClassName.OBJECT, "payload");
    if (function.payload() == null) {
      method.addStatement(
          "$T values = ($T) payload", RuntimeTypes.OBJECT_ARRAY, RuntimeTypes.OBJECT_ARRAY);
    } else {
      TypeName payload = TypeNames.of(function.payload().type());
      method.addStatement("$T object = ($T) payload", payload, payload);
    }
  }

  private static CodeBlock found(FunctionModel function, OwnerModel owner) {
    CodeBlock values =
        owner.values().stream().map(OwnerCode::value).collect(CodeBlock.joining(", "));
    if (owner.lookup().isEmpty()) {
      return CodeBlock.of("$T.ofNullable($L)", Optional.class, values);
    }
    CodeBlock target =
        owner.staticLookup()
            ? CodeBlock.of("$T", TypeNames.of(function.handler().type()))
            : CodeBlock.of("target");
    CodeBlock found = CodeBlock.of("$L.$L($L)", target, owner.lookup(), values);
    return owner.userId().isEmpty()
        ? found
        : CodeBlock.of("$L.map(owner -> owner.$L)", found, owner.userId());
  }

  static CodeBlock value(OwnerModel.Value value) {
    if (value instanceof OwnerModel.User user) {
      return UserCode.argument(user.argument());
    }
    if (value instanceof OwnerModel.Parameter parameter) {
      return CodeBlock.of("($T) values[$L]", TypeNames.of(parameter.type()), parameter.index());
    }
    if (value instanceof OwnerModel.Entry entry) {
      return CodeBlock.of(
          "$T.text(object, $L)",
          entry.tree() ? RuntimeTypes.TREE_OWNERS : RuntimeTypes.OWNERS,
          JavaLiteral.of(entry.name()));
    }
    OwnerModel.Property property = (OwnerModel.Property) value;
    return property.required()
        ? CodeBlock.of(
            "$T.required(object.$L, $L)",
            RuntimeTypes.OWNERS,
            property.accessor(),
            JavaLiteral.of(property.name()))
        : CodeBlock.of("object.$L", property.accessor());
  }
}
