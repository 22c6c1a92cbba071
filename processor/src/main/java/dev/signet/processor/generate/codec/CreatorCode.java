package dev.signet.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.ValueChecks;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes the object after all properties are read, by a constructor or static method that takes
 * them; properties that are not parameters are set afterwards.
 */
final class CreatorCode implements ConstructionCode {

  private final ObjectSchema object;
  private final Construction construction;
  private final List<DecodedProperty> properties;

  CreatorCode(ObjectSchema object, List<DecodedProperty> properties) {
    this.object = object;
    this.construction = object.construction();
    this.properties = properties;
  }

  @Override
  public void begin(CodeBlock.Builder code) {}

  @Override
  public void declare(CodeBlock.Builder code, DecodedProperty property) {
    CodeBlock absent = ReadCode.absent(property.schema());
    code.addStatement("$T $L = $L", property.type(), property.value(), absent);
  }

  @Override
  public boolean isNoted(DecodedProperty property) {
    return property.isNeeded() || !property.isParameter();
  }

  @Override
  public void take(CodeBlock.Builder code, DecodedProperty property, CodeBlock value) {
    code.addStatement("$L = $L", property.value(), value);
  }

  @Override
  public void end(CodeBlock.Builder code) {
    end(code, setters -> setters.forEach(property -> set(code, property)));
  }

  /**
   * Writes the statements after all others.
   *
   * @param set writes statements that give {@code made} the values of properties
   */
  void end(CodeBlock.Builder code, Consumer<List<DecodedProperty>> set) {
    List<DecodedProperty> setters = properties.stream().filter(p -> !p.isParameter()).toList();
    if (setters.isEmpty()) {
      ConstructionCode.attempt(code, construction, CodeBlock.of("return $L", call()), absent());
      return;
    }
    code.addStatement("$T made", TypeNames.of(object.type()));
    ConstructionCode.attempt(code, construction, CodeBlock.of("made = $L", call()), absent());
    set.accept(setters);
    code.addStatement("return made");
  }

  /** Writes statements that give {@code made} the value of a property that was present. */
  void set(CodeBlock.Builder code, DecodedProperty property) {
    code.beginControlFlow("if ($L)", property.seen());
    SetCode.setLate(code, property);
    code.endControlFlow();
  }

  private CodeBlock call() {
    CodeBlock arguments =
        construction.parameters().stream().map(this::argument).collect(CodeBlock.joining(", "));
    TypeName type = TypeNames.of(object.type());
    return construction.factory() == null
        ? CodeBlock.of("new $T($L)", type, arguments)
        : CodeBlock.of(
            "$T.$L($L)", TypeNames.classOf(object.type()), construction.factory(), arguments);
  }

  private CodeBlock argument(Construction.Parameter parameter) {
    for (DecodedProperty property : properties) {
      if (property.name().equals(parameter.property())) {
        return property.value();
      }
    }
    return ReadCode.argument(parameter.type());
  }

  /**
   * Returns statements that report absent properties when the constructor fails, because the
   * checks, which would have found them, come after it.
   */
  private CodeBlock absent() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (DecodedProperty property : properties) {
      ValueChecks checks = property.property().checks();
      if (property.unwrapped() == null
          && property.isParameter()
          && !property.isNeeded()
          && checks.refusesNull(true)) {
        code.beginControlFlow("if ($L == null)", property.value());
        code.addStatement("$L", SetCode.missing(property.name(), checks));
        code.endControlFlow();
      }
    }
    return code.build();
  }
}
