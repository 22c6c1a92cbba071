package dev.signet.processor.collect.meaning;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterBinder;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.user.FunctionUser;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.model.OwnerModel;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.function.PayloadModel;
import dev.signet.processor.schema.function.PayloadModel.Field;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Turns {@code @RequireOwner} that passed the rules into the model. */
final class OwnerModels {

  private OwnerModels() {}

  /** Returns the model of a function's owner; null when the function has none. */
  static OwnerModel of(
      FunctionDeclaration function, PayloadModel payload, ProcessorContext context) {
    AnnotationMirror mirror = function.onMethod(RuntimeNames.REQUIRE_OWNER).orElse(null);
    if (mirror == null) {
      return null;
    }
    String lookup = Annotations.string(mirror, "lookup");
    return lookup.isEmpty()
        ? new OwnerModel(
            "", false, List.of(value(payload, Annotations.string(mirror, "field"), false)), "")
        : lookup(function, lookup, payload, context);
  }

  private static OwnerModel lookup(
      FunctionDeclaration function, String name, PayloadModel payload, ProcessorContext context) {
    ExecutableElement method = new LookupMethods(function.handler(), context).named(name).get(0);
    List<OwnerModel.Value> values =
        method.getParameters().stream()
            .map(ParameterBinder::bind)
            .map(parameter -> value(parameter, payload))
            .toList();
    boolean whole =
        FunctionUser.of(function, context).filter(user -> user.ownerIsWhole(context)).isPresent();
    return new OwnerModel(
        name,
        method.getModifiers().contains(Modifier.STATIC),
        values,
        whole ? UserModels.idOf(function, context) : "");
  }

  private static OwnerModel.Value value(ParameterDeclaration parameter, PayloadModel payload) {
    return parameter.kind() == ParameterDeclaration.Kind.USER
        ? new OwnerModel.User(UserModels.argument(parameter))
        : value(payload, parameter.name(), true);
  }

  static OwnerModel.Value value(PayloadModel payload, String name, boolean needed) {
    if (payload.isOpaque()) {
      return new OwnerModel.Entry(name, payload.form() == PayloadModel.Form.TREE);
    }
    Field field = payload.field(name).orElseThrow();
    if (payload.form() == PayloadModel.Form.PARAMETERS) {
      return new OwnerModel.Parameter(payload.fields().indexOf(field), field.type());
    }
    boolean primitive = field.schema() instanceof ScalarSchema scalar && scalar.isPrimitive();
    return new OwnerModel.Property(
        name, field.accessor(), needed && !primitive && !field.mayBeAbsent());
  }
}
