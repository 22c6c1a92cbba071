package dev.signet.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.scalar.EnumCode;
import dev.signet.processor.generate.scalar.ScalarCode;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.DatabindFallback;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.EnumSchema;
import dev.signet.processor.schema.IdentitySchema;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.OpenDataSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ReferenceSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import dev.signet.processor.schema.ValueSchema;
import dev.signet.processor.schema.form.ProjectForms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The codecs that one file shares. The runtime has those of scalars, {@link ObjectCodecs} those of
 * objects, and {@link CodecConstants} those that are composed of others.
 */
final class CodecRegistry {

  private static final ClassName CODECS = RuntimeTypes.JSON_CODECS;

  private final CodecConstants constants;
  private final ObjectCodecs objects;
  private final ProjectForms forms;

  /**
   * Creates a registry without codecs.
   *
   * @param oneFunction whether the file belongs to a single function
   * @param taken names that the file has for other members
   * @param forms the forms that the project chose, which databind must know
   */
  CodecRegistry(
      ClassName file,
      boolean oneFunction,
      CodecClassChoice classes,
      Set<String> taken,
      ProjectForms forms) {
    this.forms = forms;
    UniqueNames names = new UniqueNames(taken);
    this.constants = new CodecConstants(file, oneFunction, names);
    this.objects = new ObjectCodecs(file, classes, names, this);
  }

  /** Returns the constants of the file itself. */
  List<FieldSpec> constants() {
    return constants.fields();
  }

  /** Returns the methods that read and write objects. */
  Collection<MethodSpec> methods() {
    return objects.methods();
  }

  /** Returns all classes but those of functions. */
  List<TypeSpec> types() {
    List<TypeSpec> types = new ArrayList<>(objects.types());
    types.addAll(constants.types());
    return types;
  }

  /** Declares a constant with the name of a property and returns its name. */
  String propertyName(Property property) {
    return constants.propertyName(property);
  }

  /** Returns an expression that reads a value, which is not null, from the parser {@code in}. */
  CodeBlock read(Schema schema) {
    return objects.isByMethod(schema, Direction.PAYLOAD)
        ? CodeBlock.of("$L(in)", objects.method(schema, Direction.PAYLOAD))
        : CodeBlock.of("$L.read(in)", of(schema, Direction.PAYLOAD));
  }

  /** Returns an expression that writes a value, which may be null, to the generator {@code out}. */
  CodeBlock write(Schema schema, CodeBlock value) {
    return objects.isByMethod(schema, Direction.RESULT)
        ? CodeBlock.of("$L($L, out, guard)", objects.method(schema, Direction.RESULT), value)
        : CodeBlock.of("$L.write($L, out, guard)", of(schema, Direction.RESULT), value);
  }

  /** Returns a new class for what is read of an unwrapped object. */
  ClassName part(ObjectSchema unwrapped) {
    return objects.part(unwrapped);
  }

  /** Returns an expression of the codec. */
  CodeBlock of(Schema schema, Direction direction) {
    if (objects.isHandedOver(schema, direction)) {
      return databind(schema.type());
    }
    if (schema instanceof ObjectSchema || schema instanceof ReferenceSchema) {
      return objects.instance(schema, direction);
    }
    if (schema instanceof ScalarSchema scalar) {
      return scalar(scalar);
    }
    if (schema instanceof ValueSchema
        || schema instanceof EnumSchema byValue && !byValue.ordinals() && byValue.value() != null) {
      return objects.value(schema, direction);
    }
    if (schema instanceof EnumSchema enumeration) {
      CodecKey key = CodecKey.of(CodecKey.Kind.ENUM, schema, null);
      return constants.shared(key, EnumCode.of(enumeration));
    }
    if (schema instanceof OpenDataSchema) {
      return CodeBlock.of("$T.CODEC", RuntimeTypes.SENT_OPEN_DATA);
    }
    if (schema instanceof IdentitySchema) {
      return ofRuntime(className(schema).replace("Id", "_ID"));
    }
    if (schema instanceof OptionalSchema optional && !className(schema).equals("Optional")) {
      return optionalNumber(optional);
    }
    return container(schema, direction);
  }

  /** Returns an expression of the codec of any JSON object. */
  CodeBlock untyped(TypeRef type) {
    return constants.databind(
        CodecKey.of(CodecKey.Kind.UNTYPED, type),
        inForms(CodeBlock.of("$T.untyped()", RuntimeTypes.DATABIND_CODEC)));
  }

  /** Returns databind's codec in the forms that the project chose. */
  private CodeBlock inForms(CodeBlock codec) {
    return forms.isStandard()
        ? codec
        : CodeBlock.of(
            "$L.in($T.of($S, $S, $L))",
            codec,
            RuntimeTypes.PROJECT_FORMS,
            forms.time(),
            forms.zone(),
            forms.texts());
  }

  /**
   * Returns an expression of databind's codec, through a TypeReference where there are type
   * arguments.
   */
  private CodeBlock databind(TypeRef type) {
    TypeName name = TypeNames.of(type).box();
    boolean plain = name instanceof ClassName || type.kind() == TypeRef.Kind.PRIMITIVE;
    return constants.databind(
        CodecKey.of(CodecKey.Kind.DATABIND, type),
        inForms(
            plain
                ? CodeBlock.of("$T.of($T.class)", RuntimeTypes.DATABIND_CODEC, name)
                : CodeBlock.of(
                    "$T.of(new $T<$T>() {})",
                    RuntimeTypes.DATABIND_CODEC,
                    RuntimeTypes.TYPE_REFERENCE,
                    name)));
  }

  private CodeBlock scalar(ScalarSchema scalar) {
    return ScalarCode.isConstant(scalar)
        ? ScalarCode.of(scalar)
        : constants.shared(CodecKey.of(CodecKey.Kind.SCALAR, scalar, null), ScalarCode.of(scalar));
  }

  private CodeBlock optionalNumber(OptionalSchema optional) {
    CodeBlock own = ofRuntime(className(optional).replace("Optional", "OPTIONAL_"));
    boolean text = optional.content() instanceof ScalarSchema number && !number.form().isOwn();
    return text
        ? constants.shared(
            CodecKey.of(CodecKey.Kind.SCALAR, optional, null),
            CodeBlock.of("$T.text($L)", CODECS, own))
        : own;
  }

  private static String className(Schema schema) {
    return schema.type().simpleNames().get(0);
  }

  private static CodeBlock ofRuntime(String name) {
    return CodeBlock.of("$T.$L", CODECS, name.toUpperCase(Locale.ROOT));
  }

  private CodeBlock container(Schema schema, Direction direction) {
    CodecKey key = CodecKey.of(CodecKey.Kind.CONTAINER, schema, direction);
    CodeBlock code = containerCode(schema, direction);
    boolean databind =
        DatabindFallback.isNeededIn(schema)
            || objects.isHandedOver(Schemas.innermost(schema), direction);
    return databind ? constants.databind(key, code) : constants.shared(key, code);
  }

  private CodeBlock containerCode(Schema schema, Direction direction) {
    if (schema instanceof MapSchema map) {
      return mapCode(map, of(map.value(), direction), direction);
    }
    if (schema instanceof OptionalSchema optional) {
      return CodeBlock.of("$T.optional($L)", CODECS, of(optional.content(), direction));
    }
    ArraySchema array = (ArraySchema) schema;
    CodeBlock element = of(array.element(), direction);
    if (array.container() == ArraySchema.Container.ARRAY) {
      TypeName type = TypeNames.of(array.type());
      return CodeBlock.of(
          "$T.array($T.class, $L, $L)", CODECS, type, element, array.elementNullable());
    }
    return CodeBlock.of(
        "$T.$L($L, $L)",
        array.container().isGeneral() ? CODECS : RuntimeTypes.JSON_CONTAINERS,
        method(array.container()),
        element,
        array.elementNullable());
  }

  private CodeBlock mapCode(MapSchema map, CodeBlock value, Direction direction) {
    if (map.container() == MapSchema.Container.MAP && map.isOfText()) {
      return CodeBlock.of("$T.map($L, $L)", CODECS, value, map.valueNullable());
    }
    return CodeBlock.of(
        "$T.$L($L, $L, $L)",
        RuntimeTypes.JSON_CONTAINERS,
        method(map.container()),
        of(map.key(), direction),
        value,
        map.valueNullable());
  }

  /** Returns the method of the runtime that makes the codec of a container, such as treeMap. */
  private static String method(Enum<?> container) {
    String[] words = container.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder method = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      method
          .append(words[i].substring(0, 1).toUpperCase(Locale.ROOT))
          .append(words[i].substring(1));
    }
    return method.toString();
  }
}
