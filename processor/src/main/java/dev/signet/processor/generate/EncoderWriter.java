package dev.signet.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that writes objects of one result type. */
final class EncoderWriter {

  private final ObjectSchema object;
  private final String name;
  private final CodecTypes codecs;

  EncoderWriter(ObjectSchema object, String name, CodecTypes codecs) {
    this.object = object;
    this.name = name;
    this.codecs = codecs;
  }

  TypeSpec write() {
    TypeName type = TypeNames.of(object.type());
    TypeSpec.Builder encoder =
        DecoderWriter.codecClass(
            name, ParameterizedTypeName.get(RuntimeTypes.OBJECT_ENCODER, type));
    CodeBlock.Builder code = CodeBlock.builder();
    List<Property> properties = object.properties();
    for (int i = 0; i < properties.size(); i++) {
      encoder.addField(
          FieldSpec.builder(RuntimeTypes.SERIALIZED_STRING, "N" + i)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer(
                  "new $T($L)",
                  RuntimeTypes.SERIALIZED_STRING,
                  JavaLiteral.of(properties.get(i).name()))
              .build());
      add(code, properties.get(i), i);
    }
    return encoder
        .addMethod(
            MethodSpec.methodBuilder("properties")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(type, "value")
                .addParameter(RuntimeTypes.JSON_GENERATOR, "out")
                .addParameter(RuntimeTypes.IDENTITY_GUARD, "guard")
                .addException(Exception.class)
                .addCode(code.build())
                .build())
        .build();
  }

  private void add(CodeBlock.Builder code, Property property, int index) {
    Schema schema = property.schema();
    CodeBlock value = CodeBlock.of("value.$L", property.read().expression());
    boolean primitive = schema.type().kind() == TypeRef.Kind.PRIMITIVE;
    boolean always = primitive || property.inclusion().equals("ALWAYS");
    if (always) {
      code.addStatement("out.writeFieldName(N$L)", index);
      code.addStatement("$L", value(schema, value));
      return;
    }
    String local = "v" + index;
    code.addStatement("$T $L = $L", TypeNames.of(schema.type()), local, value);
    code.beginControlFlow("if ($L)", condition(property.inclusion(), local));
    code.addStatement("out.writeFieldName(N$L)", index);
    code.addStatement("$L", value(schema, CodeBlock.of("$L", local)));
    code.endControlFlow();
  }

  private static CodeBlock condition(String inclusion, String local) {
    return switch (inclusion) {
      case "NON_EMPTY" -> CodeBlock.of("!isEmpty($L)", local);
      case "NON_ABSENT" -> CodeBlock.of("!isAbsent($L)", local);
      default -> CodeBlock.of("$L != null", local);
    };
  }

  private CodeBlock value(Schema schema, CodeBlock value) {
    if (schema instanceof ScalarSchema scalar) {
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
    return CodeBlock.of("$L.write($L, out, guard)", codecs.of(schema, false), value);
  }
}
