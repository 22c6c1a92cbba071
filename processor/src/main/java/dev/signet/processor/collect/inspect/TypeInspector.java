package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.Schema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.TypeKind;

/**
 * Inspects what the functions of a handler class take from the client and send to it. Each function
 * is inspected once, because many rules ask and inspecting a type is the most expensive work of a
 * compilation. An inspector lives as long as the declarations that it is asked about, which is one
 * round.
 */
public final class TypeInspector {

  private final ProcessorContext context;
  private final Map<FunctionDeclaration, List<TypeInspection>> payloads = new IdentityHashMap<>();
  private final Map<FunctionDeclaration, Optional<TypeInspection>> results =
      new IdentityHashMap<>();

  /** Creates an inspector for the compilation of this context. */
  public TypeInspector(ProcessorContext context) {
    this.context = context;
  }

  /**
   * Returns one inspection for each payload parameter, and one for the result unless there is none.
   */
  public List<TypeInspection> inspect(FunctionDeclaration function) {
    // Type variables and parameters of a timer are mistakes in themselves, so their content does
    // not matter. What WeChat sends and is answered is not the application's.
    if (!function.method().getTypeParameters().isEmpty()) {
      return List.of();
    }
    List<TypeInspection> inspections = new ArrayList<>();
    if (function.isForClients()) {
      inspections.addAll(payload(function));
    }
    if (!function.isCallback()) {
      result(function).ifPresent(inspections::add);
    }
    return inspections;
  }

  /** Returns one inspection for each payload parameter. */
  public List<TypeInspection> payload(FunctionDeclaration function) {
    return payloads.computeIfAbsent(function, this::lookIntoPayload);
  }

  /** Returns the inspection of the result, unless there is none. */
  public Optional<TypeInspection> result(FunctionDeclaration function) {
    return results.computeIfAbsent(function, this::lookIntoResult);
  }

  private List<TypeInspection> lookIntoPayload(FunctionDeclaration function) {
    List<TypeInspection> inspections = new ArrayList<>();
    SchemaBuilder builder = builder(function, Direction.PAYLOAD);
    for (ParameterDeclaration parameter : function.parameters()) {
      if (parameter.kind() == ParameterDeclaration.Kind.PAYLOAD) {
        Schema schema = builder.buildRoot(parameter.type());
        inspections.add(builder.inspection(parameter.element(), parameter.name(), schema));
      } else if (parameter.kind() == ParameterDeclaration.Kind.OPEN_DATA) {
        Schema schema = builder.openData(parameter.type());
        inspections.add(builder.inspection(parameter.element(), parameter.name(), schema));
      } else if (parameter.kind() == ParameterDeclaration.Kind.FIELD) {
        Schema schema =
            builder.parameter(
                PropertyDeclaration.ofParameter(parameter.element()), function.method());
        inspections.add(builder.inspection(parameter.element(), parameter.name(), schema));
      }
    }
    return List.copyOf(inspections);
  }

  private Optional<TypeInspection> lookIntoResult(FunctionDeclaration function) {
    boolean nothing =
        function.result().getKind() == TypeKind.VOID
            || QualifiedNames.of(function.result()).equals("java.lang.Void");
    if (nothing) {
      return Optional.empty();
    }
    SchemaBuilder builder = builder(function, Direction.RESULT);
    Schema schema = builder.build(function.result(), "");
    return Optional.of(builder.inspection(function.method(), "result", schema));
  }

  private SchemaBuilder builder(FunctionDeclaration function, Direction direction) {
    PackageElement from = context.elements().getPackageOf(function.handler());
    return new SchemaBuilder(context, direction, from);
  }
}
