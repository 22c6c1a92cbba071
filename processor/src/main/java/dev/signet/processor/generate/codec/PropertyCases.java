package dev.signet.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.RuntimeTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the cases of a switch over names, each of which reads one property. */
final class PropertyCases {

  private final List<DecodedProperty> properties;
  private final ConstructionCode construction;
  private final ReadCode values;

  PropertyCases(
      List<DecodedProperty> properties, ConstructionCode construction, CodecRegistry codecs) {
    this.properties = properties;
    this.construction = construction;
    this.values = new ReadCode(codecs);
  }

  void of(CodeBlock.Builder code) {
    of(code, properties, "break");
  }

  /** Writes the cases of some properties, each with this statement at its end. */
  void of(CodeBlock.Builder code, List<DecodedProperty> some, String end) {
    Set<String> known = new HashSet<>();
    properties.forEach(property -> known.add(property.name()));
    for (DecodedProperty property : some) {
      if (property.unwrapped() != null) {
        continue;
      }
      code.add("case $L:\n", JavaLiteral.of(property.name()));
      for (String alias : property.property().names().aliases()) {
        if (known.add(alias)) {
          code.add("case $L:\n", JavaLiteral.of(alias));
        }
      }
      code.indent();
      read(code, property);
      code.addStatement(end).unindent();
    }
  }

  private void read(CodeBlock.Builder code, DecodedProperty property) {
    // Null counts as absent.
    if (property.isPrimitive()) {
      code.beginControlFlow("if (token != $T.VALUE_NULL)", RuntimeTypes.JSON_TOKEN);
    }
    construction.take(code, property, values.of(property.schema()));
    if (construction.isNoted(property)) {
      code.addStatement("$L = true", property.seen());
    }
    if (property.isPrimitive()) {
      code.endControlFlow();
    }
  }

  /** Writes the statement that notes a property which is needed and was not there. */
  static void missing(CodeBlock.Builder code, DecodedProperty property) {
    if (property.isNeeded()) {
      code.beginControlFlow("if (!$L)", property.seen());
      code.addStatement(
          "$T.missing(in, $L)", RuntimeTypes.JSON_VALUES, JavaLiteral.of(property.name()));
      code.endControlFlow();
    }
  }
}
