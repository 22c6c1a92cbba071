package dev.signet.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.ObjectSchema;

/**
 * Makes the object first, with its no-argument constructor, and sets properties as they are read.
 */
final class NoArgumentsCode implements ConstructionCode {

  private final TypeName type;
  private final Construction construction;

  NoArgumentsCode(ObjectSchema object) {
    this.type = TypeNames.of(object.type());
    this.construction = object.construction();
  }

  @Override
  public void begin(CodeBlock.Builder code) {
    code.addStatement("$T made", type);
    CodeBlock made = CodeBlock.of("made = new $T()", type);
    ConstructionCode.attempt(code, construction, made, CodeBlock.of(""));
  }

  @Override
  public void declare(CodeBlock.Builder code, DecodedProperty property) {}

  @Override
  public boolean isNoted(DecodedProperty property) {
    return property.isNeeded();
  }

  @Override
  public void take(CodeBlock.Builder code, DecodedProperty property, CodeBlock value) {
    code.addStatement("$T $L = $L", property.type(), property.value(), value);
    SetCode.set(code, property);
  }

  @Override
  public void end(CodeBlock.Builder code) {
    code.addStatement("return made");
  }
}
