package dev.signet.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.Portions;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.schema.ObjectSchema;
import java.io.IOException;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the code that reads objects of one payload type: a method, or a class with it. The code
 * goes through the properties of the JSON object in a loop, and {@link ConstructionCode} makes the
 * Java object.
 */
final class DecoderCode {

  private static final ClassName JSON = RuntimeTypes.JSON_VALUES;
  private static final ClassName TOKEN = RuntimeTypes.JSON_TOKEN;
  private static final ClassName INVALID = RuntimeTypes.INVALID_PAYLOAD;

  private final String name;
  private final TypeName type;
  private final List<DecodedProperty> properties;
  private final ConstructionCode construction;
  private final PropertyCases cases;
  private final UnwrappedParts parts;
  private final ObjectSchema object;
  private final CodecRegistry codecs;

  DecoderCode(ObjectSchema object, String name, CodecRegistry codecs) {
    this.name = name;
    this.type = TypeNames.of(object.type());
    this.properties = DecodedProperty.of(object);
    this.construction = ConstructionCode.of(object, properties);
    this.cases = new PropertyCases(properties, construction, codecs);
    this.parts = new UnwrappedParts(properties, codecs);
    this.object = object;
    this.codecs = codecs;
  }

  /** Returns a static method with the chosen name. */
  MethodSpec method() {
    return read(name).addModifiers(Modifier.STATIC).build();
  }

  /** Returns a codec class with the chosen name. */
  TypeSpec type() {
    MethodSpec.Builder read =
        read("read").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    TypeName base = ParameterizedTypeName.get(RuntimeTypes.OBJECT_DECODER, type);
    return ObjectCodecs.codecClass(name, base).addMethod(read.build()).build();
  }

  private MethodSpec.Builder read(String method) {
    return MethodSpec.methodBuilder(method)
        .returns(type)
        .addParameter(RuntimeTypes.JSON_PARSER, "in")
        .addException(IOException.class)
        .addCode(object.variants() == null ? body() : variants(object.variants()));
  }

  private CodeBlock body() {
    return Portions.areNeeded(object) ? inPortions() : inOne();
  }

  /** Returns code that lets another class hold what was read, so that methods can share it. */
  private CodeBlock inPortions() {
    ClassName part = codecs.part(object);
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T.beginObject(in)", JSON)
            .addStatement("$T part = new $T()", part, part);
    loop(
        code,
        () -> {
          code.beginControlFlow("if (!part.take(name, token, in))");
          code.beginControlFlow("switch (name)");
          tag(code);
          code.add("default:\n").indent().addStatement("in.skipChildren()").unindent();
          code.endControlFlow().endControlFlow();
        });
    return code.addStatement("return part.made(in)").build();
  }

  private CodeBlock inOne() {
    CodeBlock.Builder code = CodeBlock.builder().addStatement("$T.beginObject(in)", JSON);
    construction.begin(code);
    variables(code);
    loop(code, () -> choice(code));
    missing(code);
    parts.make(code, construction);
    construction.end(code);
    return code.build();
  }

  private void variables(CodeBlock.Builder code) {
    for (DecodedProperty property : properties) {
      construction.declare(code, property);
      parts.declare(code, property);
      if (construction.isNoted(property)) {
        code.addStatement("boolean $L = false", property.seen());
      }
    }
  }

  private static void loop(CodeBlock.Builder code, Runnable inside) {
    code.addStatement("$T name", String.class);
    code.beginControlFlow("while ((name = in.nextFieldName()) != null)");
    code.addStatement("$T token = in.nextToken()", TOKEN);
    code.beginControlFlow("try");
    inside.run();
    code.nextControlFlow("catch ($T invalid)", INVALID);
    code.addStatement("throw invalid.below(name)");
    code.endControlFlow();
    code.endControlFlow();
  }

  private void choice(CodeBlock.Builder code) {
    code.beginControlFlow("switch (name)");
    cases.of(code);
    tag(code);
    code.add("default:\n").indent();
    parts.orElse(code, "in.skipChildren()");
    code.unindent();
    code.endControlFlow();
  }

  /** Writes the case of the name of the class, which must be this one's. */
  private void tag(CodeBlock.Builder code) {
    ObjectSchema.Tag tag = object.tag();
    if (tag == null || properties.stream().anyMatch(p -> p.name().equals(tag.property()))) {
      return;
    }
    code.add("case $L:\n", JavaLiteral.of(tag.property())).indent();
    code.addStatement("$T.expectName(in, $L)", RuntimeTypes.NAMED_OBJECT, literals(tag.names()));
    code.addStatement("break").unindent();
  }

  private void missing(CodeBlock.Builder code) {
    properties.forEach(property -> PropertyCases.missing(code, property));
  }

  /** Returns the body of the code that reads an object from {@code in}. */
  private CodeBlock variants(ObjectSchema.Variants variants) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement(
                "var object = $T.read(in, $L, $L)",
                RuntimeTypes.NAMED_OBJECT,
                JavaLiteral.of(variants.property()),
                variants.visible())
            .addStatement("in = object.parser()")
            .beginControlFlow("switch (object.name())");
    for (ObjectSchema.Variant variant : variants.all()) {
      variant.names().forEach(name -> code.add("case $L:\n", JavaLiteral.of(name)));
      code.indent().addStatement("return $L", codecs.read(variant.schema())).unindent();
    }
    code.add("default:\n").indent();
    if (variants.fallback() == null) {
      code.addStatement("throw object.unknown($L)", literals(variants.names()));
    } else {
      code.addStatement("return $L", codecs.read(variants.fallback()));
    }
    return code.unindent().endControlFlow().build();
  }

  private static CodeBlock literals(List<String> names) {
    return names.stream()
        .map(name -> CodeBlock.of("$L", JavaLiteral.of(name)))
        .collect(CodeBlock.joining(", "));
  }
}
