package dev.signet.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.Portions;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.schema.ObjectSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.lang.model.element.Modifier;

/**
 * Writes the class whose objects hold what was read of one object, which is unwrapped in another or
 * very large: {@code take} reads a value if the name is one of the object's, and {@code made} makes
 * the object at the end. Both have methods for portions of a very large object.
 */
final class UnwrappedCode {

  private final String name;
  private final TypeName type;
  private final List<DecodedProperty> properties;
  private final CreatorCode construction;
  private final PropertyCases cases;
  private final UnwrappedParts parts;
  private final CodecRegistry codecs;
  private final boolean large;

  UnwrappedCode(ObjectSchema object, String name, CodecRegistry codecs) {
    this.name = name;
    this.type = TypeNames.of(object.type());
    this.properties = DecodedProperty.of(object);
    this.construction = new CreatorCode(object, properties);
    this.cases = new PropertyCases(properties, construction, codecs);
    this.parts = new UnwrappedParts(properties, codecs);
    this.codecs = codecs;
    this.large = Portions.areNeeded(object);
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
    return part.addMethod(take(part)).addMethod(made(part)).build();
  }

  private static FieldSpec field(TypeName type, CodeBlock name, CodeBlock value) {
    return FieldSpec.builder(type, name.toString()).initializer(value).build();
  }

  private MethodSpec take(TypeSpec.Builder part) {
    CodeBlock others = parts.properties().isEmpty() ? CodeBlock.of("false") : parts.taken();
    if (!large) {
      return taking("take").addCode(choice(properties, others)).build();
    }
    List<CodeBlock> portions = new ArrayList<>();
    for (List<DecodedProperty> portion : Portions.of(properties, DecodedProperty::names)) {
      String method = "take" + portions.size();
      CodeBlock code = choice(portion, CodeBlock.of("false"));
      part.addMethod(taking(method).addModifiers(Modifier.PRIVATE).addCode(code).build());
      portions.add(CodeBlock.of("$L(name, token, in)", method));
    }
    portions.add(others);
    return taking("take").addStatement("return $L", CodeBlock.join(portions, "\n    || ")).build();
  }

  private CodeBlock choice(List<DecodedProperty> some, CodeBlock others) {
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (name)");
    cases.of(code, some, "return true");
    code.add("default:\n").indent().addStatement("return $L", others).unindent();
    return code.endControlFlow().build();
  }

  private static MethodSpec.Builder taking(String method) {
    return MethodSpec.methodBuilder(method)
        .returns(TypeName.BOOLEAN)
        .addParameter(String.class, "name")
        .addParameter(RuntimeTypes.JSON_TOKEN, "token")
        .addParameter(RuntimeTypes.JSON_PARSER, "in")
        .addException(IOException.class);
  }

  private MethodSpec made(TypeSpec.Builder part) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (large) {
      divided(part, "missing", properties, PropertyCases::missing)
          .forEach(method -> code.addStatement("$L(in)", method));
      parts.make(code, construction);
      construction.end(
          code,
          setters ->
              divided(part, "set", setters, construction::set)
                  .forEach(method -> code.addStatement("$L(made, in)", method)));
    } else {
      properties.forEach(property -> PropertyCases.missing(code, property));
      parts.make(code, construction);
      construction.end(code);
    }
    return MethodSpec.methodBuilder("made")
        .returns(type)
        .addParameter(RuntimeTypes.JSON_PARSER, "in")
        .addException(IOException.class)
        .addCode(code.build())
        .build();
  }

  /** Adds methods that do the same for each property, and returns their names. */
  private List<String> divided(
      TypeSpec.Builder part,
      String name,
      List<DecodedProperty> all,
      BiConsumer<CodeBlock.Builder, DecodedProperty> each) {
    List<String> names = new ArrayList<>();
    for (List<DecodedProperty> portion : Portions.of(all, DecodedProperty::names)) {
      CodeBlock.Builder code = CodeBlock.builder();
      portion.forEach(property -> each.accept(code, property));
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(name + names.size())
              .addModifiers(Modifier.PRIVATE)
              .addException(IOException.class);
      if (name.equals("set")) {
        method.addParameter(type, "made");
      }
      part.addMethod(
          method.addParameter(RuntimeTypes.JSON_PARSER, "in").addCode(code.build()).build());
      names.add(name + names.size());
    }
    return names;
  }
}
