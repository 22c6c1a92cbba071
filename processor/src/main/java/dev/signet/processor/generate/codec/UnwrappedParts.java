package dev.signet.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * Writes how a decoder reads the objects that are unwrapped in its own. What is read of each is
 * kept in an object of a class that {@link UnwrappedCode} writes, until all properties are read.
 */
final class UnwrappedParts {

  private final List<DecodedProperty> properties;
  private final CodecRegistry codecs;

  UnwrappedParts(List<DecodedProperty> properties, CodecRegistry codecs) {
    this.properties = properties.stream().filter(p -> p.unwrapped() != null).toList();
    this.codecs = codecs;
  }

  List<DecodedProperty> properties() {
    return properties;
  }

  /** Writes the variable of a property that is unwrapped. */
  void declare(CodeBlock.Builder code, DecodedProperty property) {
    if (property.unwrapped() != null) {
      ClassName part = codecs.part(property.unwrapped());
      code.addStatement("$T $L = new $T()", part, property.part(), part);
    }
  }

  /** Writes a statement that runs when no part knows the name. */
  void orElse(CodeBlock.Builder code, String statement) {
    if (properties.isEmpty()) {
      code.addStatement(statement);
      return;
    }
    code.beginControlFlow("if (!($L))", taken());
    code.addStatement(statement);
    code.endControlFlow();
  }

  /** Returns an expression that lets the first part that knows the name take the value. */
  CodeBlock taken() {
    return properties.stream()
        .map(property -> CodeBlock.of("$L.take(name, token, in)", property.part()))
        .collect(CodeBlock.joining(" || "));
  }

  /** Writes the statements that make the unwrapped objects. */
  void make(CodeBlock.Builder code, ConstructionCode construction) {
    for (DecodedProperty property : properties) {
      construction.take(code, property, CodeBlock.of("$L.made(in)", property.part()));
      if (construction.isNoted(property)) {
        code.addStatement("$L = true", property.seen());
      }
    }
  }
}
