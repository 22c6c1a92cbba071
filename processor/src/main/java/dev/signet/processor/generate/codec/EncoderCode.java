package dev.signet.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.Portions;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes the code that writes objects of one result type: a method, or a class with it. */
final class EncoderCode {

  private final ObjectSchema object;
  private final String name;
  private final CodecRegistry codecs;
  private final TypeName type;
  private int locals;

  EncoderCode(ObjectSchema object, String name, CodecRegistry codecs) {
    this.object = object;
    this.name = name;
    this.codecs = codecs;
    this.type = TypeNames.of(object.type());
  }

  /** Returns a static method with the chosen name. */
  MethodSpec method() {
    if (object.variants() != null) {
      return writing(name)
          .addModifiers(Modifier.STATIC)
          .addException(IOException.class)
          .addCode(variants(object.variants()))
          .build();
    }
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("if (value == null)");
    code.addStatement("out.writeNull()").addStatement("return");
    code.endControlFlow();
    compare(code, object, CodeBlock.of("value"));
    code.addStatement("out.writeStartObject()");
    tag(code);
    all(code, object, object.properties(), CodeBlock.of("value"), codecs::propertyName);
    code.addStatement("out.writeEndObject()");
    return writing(name)
        .addModifiers(Modifier.STATIC)
        .addException(IOException.class)
        .addCode(code.build())
        .build();
  }

  /** Returns a codec class with the chosen name. */
  TypeSpec type() {
    if (object.variants() != null) {
      return ObjectCodecs.codecClass(
              name, ParameterizedTypeName.get(RuntimeTypes.VARIANT_ENCODER, type))
          .addMethod(
              writing("write")
                  .addAnnotation(Override.class)
                  .addModifiers(Modifier.PUBLIC)
                  .addException(IOException.class)
                  .addCode(variants(object.variants()))
                  .build())
          .build();
    }
    TypeSpec.Builder encoder =
        ObjectCodecs.codecClass(name, ParameterizedTypeName.get(RuntimeTypes.OBJECT_ENCODER, type));
    CodeBlock.Builder code = CodeBlock.builder();
    compare(code, object, CodeBlock.of("value"));
    tag(code);
    List<FieldSpec> constants = new ArrayList<>();
    Function<Property, String> constant =
        property -> {
          constants.add(nameConstant("N" + constants.size(), property));
          return "N" + (constants.size() - 1);
        };
    if (Portions.areNeeded(object)) {
      inPortions(encoder, constant)
          .forEach(method -> code.addStatement("$L(value, out, guard)", method));
    } else {
      all(code, object, object.properties(), CodeBlock.of("value"), constant);
    }
    encoder.addFields(constants);
    return encoder
        .addMethod(
            writing("properties")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addException(Exception.class)
                .addCode(code.build())
                .build())
        .build();
  }

  /** Adds methods that write portions of the properties, and returns their names. */
  private List<String> inPortions(TypeSpec.Builder encoder, Function<Property, String> constant) {
    List<String> methods = new ArrayList<>();
    for (List<Property> portion : Portions.of(object.properties(), Portions::names)) {
      CodeBlock.Builder code = CodeBlock.builder();
      all(code, object, portion, CodeBlock.of("value"), constant);
      String method = "properties" + methods.size();
      encoder.addMethod(
          writing(method)
              .addModifiers(Modifier.PRIVATE)
              .addException(Exception.class)
              .addCode(code.build())
              .build());
      methods.add(method);
    }
    return methods;
  }

  /** Writes the name of the class, unless the class has a property that tells it. */
  private void tag(CodeBlock.Builder code) {
    if (object.tag() != null && !object.tag().own()) {
      code.addStatement(
          "out.writeStringField($L, $L)",
          JavaLiteral.of(object.tag().property()),
          JavaLiteral.of(object.tag().names().get(0)));
    }
  }

  /** Returns a constant with a property's name in the bytes in which it is written. */
  static FieldSpec nameConstant(String constant, Property property) {
    return FieldSpec.builder(RuntimeTypes.SERIALIZED_STRING, constant)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T($L)", RuntimeTypes.SERIALIZED_STRING, JavaLiteral.of(property.name()))
        .build();
  }

  private MethodSpec.Builder writing(String method) {
    return MethodSpec.methodBuilder(method)
        .addParameter(type, "value")
        .addParameter(RuntimeTypes.JSON_GENERATOR, "out")
        .addParameter(RuntimeTypes.IDENTITY_GUARD, "guard");
  }

  /** Compares the owner of an object with the caller, before anything of the object is written. */
  private static void compare(CodeBlock.Builder code, ObjectSchema object, CodeBlock holder) {
    if (object.owner() != null) {
      code.addStatement("guard.own($L.$L)", holder, object.owner().read().expression());
    }
  }

  /** Writes some properties of an object, and those of what is unwrapped in it. */
  private void all(
      CodeBlock.Builder code,
      ObjectSchema object,
      List<Property> properties,
      CodeBlock holder,
      Function<Property, String> constant) {
    for (Property property : properties) {
      CodeBlock value = CodeBlock.of("$L.$L", holder, property.access().read().expression());
      if (object.owner() != null && object.owner().is(property)) {
        // The owner that is written is one that was compared, whatever another thread sets.
        value = CodeBlock.of("guard.own($L)", value);
      }
      if (property.schema() instanceof ObjectSchema.Unwrapped unwrapped) {
        CodeBlock local = CodeBlock.of("v$L", locals++);
        code.addStatement("$T $L = $L", TypeNames.of(unwrapped.type()), local, value);
        code.beginControlFlow("if ($L != null)", local);
        compare(code, unwrapped.object(), local);
        all(code, unwrapped.object(), unwrapped.object().properties(), local, constant);
        code.endControlFlow();
      } else {
        add(code, property, constant.apply(property), value);
      }
    }
  }

  private void add(CodeBlock.Builder code, Property property, String constant, CodeBlock value) {
    Schema schema = property.schema();
    boolean primitive = schema.type().kind() == TypeRef.Kind.PRIMITIVE;
    String inclusion = property.occurrence().inclusion();
    boolean always = primitive || inclusion.equals("ALWAYS");
    if (always) {
      code.addStatement("out.writeFieldName($L)", constant);
      code.addStatement("$L", value(schema, value));
      return;
    }
    String local = "v" + locals++;
    code.addStatement("$T $L = $L", TypeNames.of(schema.type()), local, value);
    code.beginControlFlow("if ($L)", condition(inclusion, local));
    code.addStatement("out.writeFieldName($L)", constant);
    code.addStatement("$L", value(schema, CodeBlock.of("$L", local)));
    code.endControlFlow();
  }

  private static CodeBlock condition(String inclusion, String local) {
    return switch (inclusion) {
      case "NON_EMPTY" -> CodeBlock.of("!$T.isEmpty($L)", RuntimeTypes.OBJECT_ENCODER, local);
      case "NON_ABSENT" -> CodeBlock.of("!$T.isAbsent($L)", RuntimeTypes.OBJECT_ENCODER, local);
      default -> CodeBlock.of("$L != null", local);
    };
  }

  private CodeBlock value(Schema schema, CodeBlock value) {
    if (schema instanceof ScalarSchema scalar && scalar.form().isOwn()) {
      boolean primitive = scalar.isPrimitive();
      switch (scalar.kind()) {
        case STRING:
          return CodeBlock.of("out.writeString($L)", value);
        case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE:
          if (primitive) {
            return CodeBlock.of("out.writeNumber($L)", value);
          }
          break;
        case BOOLEAN:
          if (primitive) {
            return CodeBlock.of("out.writeBoolean($L)", value);
          }
          break;
        default:
      }
    }
    return codecs.write(schema, value);
  }

  /** Returns statements that write {@code value} as the class that it is; null is written. */
  private CodeBlock variants(ObjectSchema.Variants variants) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (ObjectSchema.Variant variant : variants.all()) {
      CodeBlock cast = CodeBlock.of("($T) value", TypeNames.of(variant.schema().type()));
      code.beginControlFlow("if (value instanceof $T)", TypeNames.of(variant.schema().type()))
          .addStatement("$L", codecs.write(variant.schema(), cast))
          .addStatement("return")
          .endControlFlow();
    }
    // A sealed type has no other objects.
    return code.addStatement("out.writeNull()").build();
  }
}
