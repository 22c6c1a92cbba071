package dev.signet.processor.generate.document;

import com.palantir.javapoet.AnnotationSpec;
import dev.signet.processor.generate.json.JsonText;
import dev.signet.processor.generate.source.CarriedText;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.schema.function.FunctionSchema;
import java.util.List;

/** Writes the annotation that carries a group's schemas to the index step. */
public final class CarriedSchema {

  private CarriedSchema() {}

  /**
   * Returns the annotation with the functions that clients call, which those of timers and of
   * WeChat itself are not.
   */
  public static AnnotationSpec annotation(List<FunctionSchema> functions) {
    List<FunctionSchema> called =
        functions.stream().filter(schema -> schema.function().isForClients()).toList();
    String json = JsonText.of(new SchemaDocument().of(called));
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(RuntimeTypes.GENERATED_SCHEMA);
    CarriedText.add(annotation, "value", json);
    return annotation.build();
  }
}
