package dev.signet.processor.collect;

import dev.signet.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Makes the shapes of a function: what it takes from the client and what it sends. */
public final class Shapes {

  private Shapes() {}

  /** One shape for each payload parameter, and one for the result unless there is none. */
  public static List<Shape> of(FunctionDeclaration function, Tools tools) {
    // Type variables, and parameters of a timer, are refused as they are; nothing in them matters.
    if (!function.method().getTypeParameters().isEmpty()) {
      return List.of();
    }
    List<Shape> shapes = new ArrayList<>();
    if (!function.isTimer()) {
      shapes.addAll(payload(function, tools));
    }
    result(function, tools).ifPresent(shapes::add);
    return shapes;
  }

  /** The result's, unless there is none. */
  static Optional<Shape> result(FunctionDeclaration function, Tools tools) {
    return tools.shapes().result(function, () -> lookIntoResult(function, tools));
  }

  private static Optional<Shape> lookIntoResult(FunctionDeclaration function, Tools tools) {
    boolean nothing =
        function.result().getKind() == TypeKind.VOID
            || QualifiedNames.of(function.result()).equals("java.lang.Void");
    if (nothing) {
      return Optional.empty();
    }
    SchemaBuilder builder = builder(function, tools, Direction.RESULT);
    Schema schema = builder.build(function.result(), "");
    return Optional.of(builder.shape(function.method(), "result", schema));
  }

  /** One shape for each payload parameter. */
  static List<Shape> payload(FunctionDeclaration function, Tools tools) {
    return tools.shapes().payload(function, () -> lookIntoPayload(function, tools));
  }

  private static List<Shape> lookIntoPayload(FunctionDeclaration function, Tools tools) {
    List<Shape> shapes = new ArrayList<>();
    SchemaBuilder builder = builder(function, tools, Direction.PAYLOAD);
    for (ParameterDeclaration parameter : function.parameters()) {
      if (parameter.kind() == ParameterDeclaration.Kind.PAYLOAD) {
        Schema schema = builder.buildRoot(parameter.type());
        shapes.add(builder.shape(parameter.element(), parameter.name(), schema));
      } else if (parameter.kind() == ParameterDeclaration.Kind.FIELD) {
        Schema schema = builder.parameter(field(parameter), function.method());
        shapes.add(builder.shape(parameter.element(), parameter.name(), schema));
      }
    }
    return shapes;
  }

  private static SchemaBuilder builder(
      FunctionDeclaration function, Tools tools, Direction direction) {
    PackageElement from = tools.elements().getPackageOf(function.handler());
    return new SchemaBuilder(tools, direction, from);
  }

  /** A payload parameter seen as a property. */
  public static PropertyDeclaration field(ParameterDeclaration parameter) {
    VariableElement element = parameter.element();
    return new PropertyDeclaration(
        parameter.name(),
        List.of(),
        parameter.name(),
        Set.of(parameter.name()),
        parameter.type(),
        null,
        null,
        null,
        List.of(element),
        List.copyOf(element.getAnnotationMirrors()),
        true);
  }
}
