package dev.signet.processor.collect.meaning;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.constraint.ConstraintChecks;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.javac.Nullness;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.ValueChecks;
import dev.signet.processor.schema.function.PayloadModel;
import dev.signet.processor.schema.function.PayloadModel.Field;
import dev.signet.processor.schema.function.PayloadModel.Form;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Models the payload of a function as generated code and ownership rules need it. */
public final class PayloadModels {

  private PayloadModels() {}

  /** Returns the model of a payload; for a type with errors, the part that could be determined. */
  public static PayloadModel of(FunctionDeclaration function, TypeInspector inspector) {
    List<Field> fields = new ArrayList<>();
    PayloadModel object = null;
    for (TypeInspection inspection : inspector.payload(function)) {
      ParameterDeclaration parameter = parameter(function, inspection);
      if (parameter.kind() == ParameterDeclaration.Kind.PAYLOAD) {
        object =
            object == null ? object(inspection.schema(), checks(parameter).withValid()) : object;
      } else {
        fields.add(field(parameter, inspection.schema()));
      }
    }
    if (object != null) {
      return object;
    }
    return new PayloadModel(
        fields.isEmpty() ? Form.NONE : Form.PARAMETERS,
        List.copyOf(fields),
        null,
        ValueChecks.NONE);
  }

  /** Returns the schema of a function's result; null when it returns nothing. */
  public static Schema result(FunctionDeclaration function, TypeInspector inspector) {
    return inspector.result(function).map(TypeInspection::schema).orElse(null);
  }

  /** Returns whether a payload field that is a parameter may be absent. */
  public static boolean mayBeAbsent(ParameterDeclaration parameter) {
    TypeMirror type = parameter.type();
    return QualifiedNames.of(type).startsWith("java.util.Optional")
        || !type.getKind().isPrimitive() && isNullable(parameter);
  }

  private static boolean isNullable(ParameterDeclaration parameter) {
    return Nullness.isNullable(parameter.element())
        || parameter.type().getKind() != TypeKind.ERROR && Nullness.isNullable(parameter.type());
  }

  private static ParameterDeclaration parameter(
      FunctionDeclaration function, TypeInspection inspection) {
    return function.parameters().stream()
        .filter(parameter -> parameter.element().equals(inspection.element()))
        .findFirst()
        .orElseThrow();
  }

  private static Field field(ParameterDeclaration parameter, Schema schema) {
    return new Field(
        parameter.name(), schema.type(), null, mayBeAbsent(parameter), schema, checks(parameter));
  }

  private static ValueChecks checks(ParameterDeclaration parameter) {
    return ConstraintChecks.of(PropertyDeclaration.ofParameter(parameter.element()));
  }

  private static PayloadModel object(Schema schema, ValueChecks checks) {
    if (schema instanceof OpaqueSchema opaque && opaque.form() != OpaqueSchema.Form.CUSTOM) {
      boolean map = opaque.form() == OpaqueSchema.Form.MAP;
      return new PayloadModel(map ? Form.MAP : Form.TREE, List.of(), schema, checks);
    }
    if (schema instanceof MapSchema) {
      return new PayloadModel(Form.MAP, List.of(), schema, checks);
    }
    List<Field> fields = schema instanceof ObjectSchema object ? fields(object, "") : List.of();
    return new PayloadModel(Form.OBJECT, fields, schema, checks);
  }

  private static List<Field> fields(ObjectSchema object, String before) {
    List<Field> fields = new ArrayList<>();
    for (Property property : object.properties()) {
      String accessor =
          before != null && property.isReadable()
              ? before + property.access().read().expression()
              : null;
      if (property.schema() instanceof ObjectSchema.Unwrapped unwrapped) {
        fields.addAll(fields(unwrapped.object(), accessor == null ? null : accessor + "."));
      } else {
        fields.add(field(property, accessor));
      }
    }
    return fields;
  }

  private static Field field(Property property, String accessor) {
    Schema schema = property.schema();
    return new Field(
        property.name(),
        schema.type(),
        accessor,
        property.occurrence().nullable() || schema instanceof OptionalSchema,
        schema,
        property.checks());
  }
}
