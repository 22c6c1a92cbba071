package dev.signet.processor.generate.wrapper;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.model.ArgumentModel;
import dev.signet.processor.model.FunctionModel;
import javax.lang.model.element.Modifier;

/** Writes how a wrapper has its open data verified. */
final class OpenDataCode {

  private static final String SOURCE = "openDataSource";

  private OpenDataCode() {}

  static void addSource(TypeSpec.Builder type, MethodSpec.Builder constructor) {
    type.addField(RuntimeTypes.OPEN_DATA_SOURCE, SOURCE, Modifier.PRIVATE, Modifier.FINAL);
    constructor
        .addParameter(RuntimeTypes.OPEN_DATA_SOURCE, SOURCE)
        .addStatement("this.$L = $L", SOURCE, SOURCE);
  }

  static MethodSpec method(FunctionModel function) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("openData")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(RuntimeTypes.OPEN_DATA_CHECK, "check")
            .addParameter(ClassName.OBJECT, "payload")
            .addException(Exception.class)
            .addStatement(
                "$T values = ($T) payload", RuntimeTypes.OBJECT_ARRAY, RuntimeTypes.OBJECT_ARRAY);
    for (ArgumentModel.Field field : function.openData()) {
      method.addStatement(
          "values[$L] = check.verified($S, values[$L], $T.$L, $L)",
          field.index(),
          field.name(),
          field.index(),
          RuntimeTypes.OPEN_DATA_TYPE,
          field.openData().kind(),
          function.openDataSource() == null ? "null" : SOURCE);
    }
    return method.build();
  }
}
