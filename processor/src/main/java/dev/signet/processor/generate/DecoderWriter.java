package dev.signet.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.Access;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.Handover;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes what reads objects of one payload type: a method, or a class with it. */
final class DecoderWriter {

  private static final ClassName JSON = RuntimeTypes.JSON;
  private static final ClassName TOKEN = RuntimeTypes.JSON_TOKEN;
  private static final ClassName INVALID = RuntimeTypes.INVALID_PAYLOAD;

  private final ObjectSchema object;
  private final String name;
  private final CodecTypes codecs;
  private final TypeName type;
  private final boolean madeFirst;

  DecoderWriter(ObjectSchema object, String name, CodecTypes codecs) {
    this.object = object;
    this.name = name;
    this.codecs = codecs;
    this.type = TypeNames.of(object.type());
    this.madeFirst = object.construction().kind() == Construction.Kind.NO_ARGUMENTS;
  }

  static TypeSpec.Builder codecClass(String name, TypeName base) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .superclass(base)
        .addField(
            FieldSpec.builder(ClassName.get("", name), "INSTANCE")
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer("new $L()", name)
                .build());
  }

  /** A static method, which has the name. */
  MethodSpec method() {
    return read(name).addModifiers(Modifier.STATIC).build();
  }

  /** A codec class, which has the name. */
  TypeSpec type() {
    MethodSpec.Builder read =
        read("read").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    return codecClass(name, ParameterizedTypeName.get(RuntimeTypes.OBJECT_DECODER, type))
        .addMethod(read.build())
        .build();
  }

  private MethodSpec.Builder read(String method) {
    return MethodSpec.methodBuilder(method)
        .returns(type)
        .addParameter(RuntimeTypes.JSON_PARSER, "in")
        .addException(IOException.class)
        .addCode(body());
  }

  private CodeBlock body() {
    CodeBlock.Builder code = CodeBlock.builder().addStatement("$T.beginObject(in)", JSON);
    if (madeFirst) {
      make(code, CodeBlock.of("new $T()", type));
    }
    locals(code);
    code.addStatement("$T name", String.class);
    code.beginControlFlow("while ((name = in.nextFieldName()) != null)");
    code.addStatement("$T token = in.nextToken()", TOKEN);
    code.beginControlFlow("try");
    code.beginControlFlow("switch (name)");
    cases(code);
    code.add("default:\n").indent().addStatement("in.skipChildren()").unindent();
    code.endControlFlow();
    code.nextControlFlow("catch ($T invalid)", INVALID);
    code.addStatement("throw invalid.below(name)");
    code.endControlFlow();
    code.endControlFlow();
    missing(code);
    if (!madeFirst && object.properties().stream().allMatch(DecoderWriter::isParameter)) {
      attempt(code, CodeBlock.of("return $L", call()));
    } else {
      construct(code);
      code.addStatement("return made");
    }
    return code.build();
  }

  private void locals(CodeBlock.Builder code) {
    for (int i = 0; i < object.properties().size(); i++) {
      Property property = object.properties().get(i);
      if (!madeFirst) {
        TypeRef type = property.schema().type();
        code.addStatement("$T v$L = $L", TypeNames.of(type), i, absent(property.schema()));
      }
      if (isNoted(property)) {
        code.addStatement("boolean seen$L = false", i);
      }
    }
  }

  private static CodeBlock absent(Schema schema) {
    return schema instanceof OptionalSchema optional
        ? CodeBlock.of("$T.empty()", TypeNames.classOf(optional.type()))
        : zero(schema.type());
  }

  private static CodeBlock zero(TypeRef type) {
    if (type.kind() != TypeRef.Kind.PRIMITIVE) {
      return CodeBlock.of("null");
    }
    return CodeBlock.of(type.simpleNames().get(0).equals("boolean") ? "false" : "0");
  }

  private static boolean isParameter(Property property) {
    return property.write().kind() == Access.Kind.PARAMETER;
  }

  private static boolean isPrimitive(Property property) {
    return property.schema().type().kind() == TypeRef.Kind.PRIMITIVE;
  }

  /** Other properties that must be there are found by the checks. */
  private static boolean isNeeded(Property property) {
    return isPrimitive(property) || property.required();
  }

  /** Whether it counts that it was there: without being needed for what is set afterwards. */
  private boolean isNoted(Property property) {
    return isNeeded(property) || !madeFirst && !isParameter(property);
  }

  private void cases(CodeBlock.Builder code) {
    Set<String> known = new HashSet<>();
    object.properties().forEach(property -> known.add(property.name()));
    for (int i = 0; i < object.properties().size(); i++) {
      Property property = object.properties().get(i);
      code.add("case $L:\n", JavaLiteral.of(property.name()));
      for (String alias : property.aliases()) {
        if (known.add(alias)) {
          code.add("case $L:\n", JavaLiteral.of(alias));
        }
      }
      code.indent();
      read(code, property, i);
      code.addStatement("break").unindent();
    }
  }

  private void read(CodeBlock.Builder code, Property property, int index) {
    // Null counts as missing.
    if (isPrimitive(property)) {
      code.beginControlFlow("if (token != $T.VALUE_NULL)", TOKEN);
    }
    if (madeFirst) {
      TypeName local = TypeNames.of(property.schema().type());
      code.addStatement("$T v$L = $L", local, index, value(property.schema()));
      set(code, property, index);
    } else {
      code.addStatement("v$L = $L", index, value(property.schema()));
    }
    if (isNoted(property)) {
      code.addStatement("seen$L = true", index);
    }
    if (isPrimitive(property)) {
      code.endControlFlow();
    }
  }

  /** Null is what databind itself makes of it, or the type's null. */
  private CodeBlock value(Schema schema) {
    CodeBlock read = notNull(schema);
    boolean primitive = schema.type().kind() == TypeRef.Kind.PRIMITIVE;
    return primitive || Handover.reasonFor(schema) != null
        ? read
        : CodeBlock.of("token == $T.VALUE_NULL ? $L : $L", TOKEN, absent(schema), read);
  }

  private CodeBlock notNull(Schema schema) {
    if (schema instanceof ScalarSchema scalar && scalar.kind() != ScalarSchema.Kind.TIME) {
      String method =
          switch (scalar.kind()) {
            case BYTE -> "readByte";
            case SHORT -> "readShort";
            case INT -> "readInt";
            case LONG -> "readLong";
            case FLOAT -> "readFloat";
            case DOUBLE -> "readDouble";
            case BOOLEAN -> "readBoolean";
            case CHAR -> "readChar";
            case STRING -> "readString";
            case BIG_DECIMAL -> "readBigDecimal";
            case BIG_INTEGER -> "readBigInteger";
            case UUID -> "readUuid";
            case BYTES -> "readBytes";
            default -> "readChars";
          };
      // A box is made here, or the other branch's null would be unboxed.
      return scalar.isPrimitive() || !isBox(scalar)
          ? CodeBlock.of("$T.$L(in)", JSON, method)
          : CodeBlock.of("$T.valueOf($T.$L(in))", TypeNames.of(scalar.type()), JSON, method);
    }
    return codecs.read(schema);
  }

  private static boolean isBox(ScalarSchema scalar) {
    return scalar.kind() != ScalarSchema.Kind.STRING
        && scalar.type().qualifiedNameOrEmpty().startsWith("java.lang.");
  }

  private void missing(CodeBlock.Builder code) {
    for (int i = 0; i < object.properties().size(); i++) {
      Property property = object.properties().get(i);
      if (isNeeded(property)) {
        code.beginControlFlow("if (!seen$L)", i);
        code.addStatement("$T.missing(in, $L)", JSON, JavaLiteral.of(property.name()));
        code.endControlFlow();
      }
    }
  }

  private void construct(CodeBlock.Builder code) {
    if (madeFirst) {
      return;
    }
    List<Property> properties = object.properties();
    make(code, call());
    for (int i = 0; i < properties.size(); i++) {
      if (!isParameter(properties.get(i))) {
        code.beginControlFlow("if (seen$L)", i);
        setLate(code, properties.get(i), i);
        code.endControlFlow();
      }
    }
  }

  /** After all was read, so that the property's name is no longer that of the member. */
  private void setLate(CodeBlock.Builder code, Property property, int index) {
    if (property.write().kind() == Access.Kind.FIELD) {
      // No field refuses a value, and javac does not let one catch what nothing throws.
      set(code, property, index);
      return;
    }
    code.beginControlFlow("try");
    set(code, property, index);
    code.nextControlFlow("catch ($T invalid)", INVALID);
    code.addStatement("throw invalid.below($L)", JavaLiteral.of(property.name()));
    code.endControlFlow();
  }

  private int indexOf(String property) {
    for (int i = 0; i < object.properties().size(); i++) {
      if (object.properties().get(i).name().equals(property)) {
        return i;
      }
    }
    return -1;
  }

  private CodeBlock call() {
    CodeBlock arguments =
        object.construction().parameters().stream()
            .map(
                parameter ->
                    parameter.property() == null
                        ? CodeBlock.of(
                            "($T) $L", TypeNames.of(parameter.type()), zero(parameter.type()))
                        : CodeBlock.of("v$L", indexOf(parameter.property())))
            .collect(CodeBlock.joining(", "));
    String factory = object.construction().factory();
    return factory == null
        ? CodeBlock.of("new $T($L)", type, arguments)
        : CodeBlock.of("$T.$L($L)", TypeNames.classOf(object.type()), factory, arguments);
  }

  private void make(CodeBlock.Builder code, CodeBlock call) {
    code.addStatement("$T made", type);
    attempt(code, CodeBlock.of("made = $L", call));
  }

  private void attempt(CodeBlock.Builder code, CodeBlock statement) {
    if (object.construction().certain()) {
      code.addStatement("$L", statement);
      return;
    }
    code.beginControlFlow("try");
    code.addStatement("$L", statement);
    code.nextControlFlow("catch ($T e)", Exception.class);
    if (!madeFirst) {
      absent(code);
    }
    code.addStatement("$T.refused(in, e)", JSON);
    code.addStatement("return null");
    code.endControlFlow();
  }

  /** What checks would have found, had the constructor not done so first. */
  private void absent(CodeBlock.Builder code) {
    for (int i = 0; i < object.properties().size(); i++) {
      Property property = object.properties().get(i);
      String message = property.checks().absentMessage();
      if (isParameter(property) && !isNeeded(property) && message != null) {
        code.beginControlFlow("if (v$L == null)", i);
        code.addStatement(
            "$T.missing(in, $L, $L)",
            JSON,
            JavaLiteral.of(property.name()),
            JavaLiteral.of(message));
        code.endControlFlow();
      }
    }
  }

  private void set(CodeBlock.Builder code, Property property, int index) {
    Access access = property.write();
    if (access.kind() == Access.Kind.FIELD) {
      code.addStatement("made.$L = v$L", access.member(), index);
      return;
    }
    code.beginControlFlow("try");
    if (access.kind() == Access.Kind.FILLED) {
      code.addStatement("$T.fill(made.$L(), v$L)", JSON, access.member(), index);
    } else {
      code.addStatement("made.$L(v$L)", access.member(), index);
    }
    code.nextControlFlow("catch ($T e)", Exception.class);
    code.addStatement("$T.refused(in, e)", JSON);
    code.endControlFlow();
  }
}
