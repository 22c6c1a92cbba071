package dev.signet.processor.generate.guard;

import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.JavaFiles;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.generate.source.UserCode;
import dev.signet.processor.model.FunctionModel;
import dev.signet.processor.model.GuardsModel;
import java.io.IOException;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/**
 * Writes the class that reads users' ids for the guards of one controller. It is a file of its own
 * because it is written a round later, when Lombok has made the getters.
 */
public final class UserIdsFile {

  private UserIdsFile() {}

  /**
   * Writes the file.
   *
   * @param expressions what reads the id of a user, by the names of the guards' classes
   */
  public static void write(
      GuardsModel model, Map<String, String> expressions, Element originating, Filer filer)
      throws IOException {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(TypeNames.classOf(model.idsType()))
            .addJavadoc("How the ids of users are read for {@code $L}.\n", model.controller())
            .addModifiers(Modifier.FINAL)
            .addAnnotation(JavaFiles.quiet());
    JavaFiles.mark(type, model.generatedAnnotation(), JavaFiles.FUNCTION_PROCESSOR);
    for (GuardsModel.Guard guard : model.readingIds()) {
      FunctionModel function = guard.function();
      type.addMethod(UserCode.id(function, expressions.get(function.wrapperName())));
    }
    JavaFiles.write(model.type().packageName(), type, new Element[] {originating}, filer);
  }
}
