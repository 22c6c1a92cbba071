package dev.signet.processor.collect;

import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GroupModel;
import dev.signet.processor.schema.FunctionSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** What clients must know of the functions that they can call. */
public final class FunctionSchemas {

  private FunctionSchemas() {}

  /** All but those that only a timer runs; the group is that of the same handlers. */
  public static List<FunctionSchema> of(
      List<HandlerDeclaration> handlers, GroupModel group, Tools tools) {
    List<FunctionDeclaration> declarations =
        handlers.stream().flatMap(handler -> handler.functions().stream()).toList();
    List<FunctionSchema> schemas = new ArrayList<>();
    for (int i = 0; i < declarations.size(); i++) {
      FunctionModel function = group.functions().get(i);
      if (!function.isTimer()) {
        FunctionDeclaration declaration = declarations.get(i);
        schemas.add(
            new FunctionSchema(
                function,
                PayloadModels.of(declaration, tools),
                result(declaration, tools),
                tools.elements().getDocComment(declaration.method())));
      }
    }
    return schemas;
  }

  private static Schema result(FunctionDeclaration function, Tools tools) {
    Schema schema = PayloadModels.result(function, tools);
    boolean nullable =
        Mirrors.hasSimpleName(function.method(), "Nullable")
            || Mirrors.hasSimpleName(function.result(), "Nullable");
    return schema != null && nullable ? new OptionalSchema(schema.type(), schema) : schema;
  }
}
