package dev.signet.processor.collect;

import dev.signet.processor.model.GroupModel;
import dev.signet.processor.schema.FunctionSchema;
import java.util.ArrayList;
import java.util.List;

/** What goes in and out of the functions of a group. */
public final class FunctionSchemas {

  private FunctionSchemas() {}

  /** In the order of the group's functions; the group is that of the same handlers. */
  public static List<FunctionSchema> of(
      List<HandlerDeclaration> handlers, GroupModel group, Shapes inspector, Tools tools) {
    List<FunctionDeclaration> declarations =
        handlers.stream().flatMap(handler -> handler.functions().stream()).toList();
    List<FunctionSchema> schemas = new ArrayList<>();
    for (int i = 0; i < declarations.size(); i++) {
      FunctionDeclaration declaration = declarations.get(i);
      schemas.add(
          new FunctionSchema(
              group.functions().get(i),
              PayloadModels.of(declaration, inspector),
              PayloadModels.result(declaration, inspector),
              isNullable(declaration),
              tools.elements().getDocComment(declaration.method())));
    }
    return schemas;
  }

  private static boolean isNullable(FunctionDeclaration function) {
    return !ConstraintChecks.isNeverNull(function.method(), function.result());
  }
}
