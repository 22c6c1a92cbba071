package dev.signet.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.schema.ObjectSchema;
import java.io.IOException;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the class whose objects hold what was read of one unwrapped object: {@code take} reads a
 * value if the name is one of the object's, and {@code made} makes the object at the end.
 */
final class UnwrappedCode {

  private final String name;
  private final TypeName type;
  private final List<DecodedProperty> properties;
  private final ConstructionCode construction;
  private final PropertyCases cases;
  private final UnwrappedParts parts;
  private final CodecRegistry codecs;

  UnwrappedCode(ObjectSchema object, String name, CodecRegistry codecs) {
    this.name = name;
    this.type = TypeNames.of(object.type());
    this.properties = DecodedProperty.of(object);
    this.construction = new CreatorCode(object, properties);
    this.cases = new PropertyCases(properties, construction, codecs);
    this.parts = new UnwrappedParts(properties, codecs);
    this.codecs = codecs;
  }

  TypeSpec type() {
    TypeSpec.Builder part =
        TypeSpec.classBuilder(name).addModifiers(Modifier.STATIC, Modifier.FINAL);
    for (DecodedProperty property : properties) {
      CodeBlock absent = ReadCode.absent(property.schema());
      part.addField(field(property.type(), property.value(), absent));
      if (construction.isNoted(property)) {
        part.addField(field(TypeName.BOOLEAN, property.seen(), CodeBlock.of("false")));
      }
      if (property.unwrapped() != null) {
        ClassName inner = codecs.part(property.unwrapped());
        part.addField(field(inner, property.part(), CodeBlock.of("new $T()", inner)));
      }
    }
    return part.addMethod(take()).addMethod(made()).build();
  }

  private static FieldSpec field(TypeName type, CodeBlock name, CodeBlock value) {
    return FieldSpec.builder(type, name.toString()).initializer(value).build();
  }

  private MethodSpec take() {
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (name)");
    cases.of(code, "return true");
    CodeBlock others = parts.properties().isEmpty() ? CodeBlock.of("false") : parts.taken();
    code.add("default:\n").indent().addStatement("return $L", others).unindent();
    code.endControlFlow();
    return MethodSpec.methodBuilder("take")
        .returns(TypeName.BOOLEAN)
        .addParameter(String.class, "name")
        .addParameter(RuntimeTypes.JSON_TOKEN, "token")
        .addParameter(RuntimeTypes.JSON_PARSER, "in")
        .addException(IOException.class)
        .addCode(code.build())
        .build();
  }

  private MethodSpec made() {
    CodeBlock.Builder code = CodeBlock.builder();
    properties.forEach(property -> PropertyCases.missing(code, property));
    parts.make(code, construction);
    construction.end(code);
    return MethodSpec.methodBuilder("made")
        .returns(type)
        .addParameter(RuntimeTypes.JSON_PARSER, "in")
        .addException(IOException.class)
        .addCode(code.build())
        .build();
  }
}
