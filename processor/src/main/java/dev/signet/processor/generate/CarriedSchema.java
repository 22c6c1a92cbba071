package dev.signet.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import dev.signet.processor.schema.FunctionSchema;
import java.util.List;

/** Writes the annotation that carries a group's schemas to the index step. */
final class CarriedSchema {

  /** A class file has 65,535 bytes for one text, and the text is ASCII. */
  private static final int CHUNK = 60_000;

  private CarriedSchema() {}

  /** Of the functions that clients call; a timer's has no client. */
  static AnnotationSpec annotation(List<FunctionSchema> functions) {
    List<FunctionSchema> called =
        functions.stream().filter(schema -> !schema.function().isTimer()).toList();
    String json = JsonText.of(new SchemaDocument().of(called));
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(RuntimeTypes.GENERATED_SCHEMA);
    for (int start = 0; start < json.length(); start += CHUNK) {
      int end = Math.min(json.length(), start + CHUNK);
      annotation.addMember("value", "$L", JavaLiteral.of(json.substring(start, end)));
    }
    return annotation.build();
  }
}
