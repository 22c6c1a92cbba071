package dev.signet.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.EnumSchema;
import dev.signet.processor.schema.Handover;
import dev.signet.processor.schema.IdentitySchema;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ReferenceSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The codecs that one file shares, each written once. An object is read and written by a method,
 * or, when something holds its codec, by a class whose initializer needs no other; all that is put
 * together of codecs is kept in classes beside or around them. So no two of these classes ever wait
 * for each other to be initialized.
 */
final class CodecTypes {

  private static final ClassName CODECS = RuntimeTypes.JSON_CODECS;

  private final ClassName file;
  private final boolean oneFunction;
  private final HeldTypes held;
  private final String sharedHolder;
  private final Map<String, CodeBlock> expressions = new HashMap<>();
  private final Map<String, TypeSpec> objects = new LinkedHashMap<>();
  private final Map<String, String> objectNames = new HashMap<>();
  private final List<FieldSpec> shared = new ArrayList<>();
  private final List<TypeSpec> holders = new ArrayList<>();
  private final List<FieldSpec> propertyNames = new ArrayList<>();
  private final Map<String, MethodSpec> methods = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();

  /**
   * @param oneFunction whether the whole file is one function's, so that what is put together of
   *     codecs needs no class of its own to be loaded late
   */
  CodecTypes(ClassName file, boolean oneFunction, HeldTypes held, Set<String> taken) {
    this.file = file;
    this.oneFunction = oneFunction;
    this.held = held;
    taken.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    this.sharedHolder = unique("Shared_");
  }

  /** The constants of the file itself. */
  List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>(propertyNames);
    if (oneFunction) {
      constants.addAll(shared);
    }
    return constants;
  }

  /** The methods that read and write objects. */
  Collection<MethodSpec> methods() {
    return methods.values();
  }

  /** All classes but those of functions. */
  List<TypeSpec> types() {
    List<TypeSpec> types = new ArrayList<>(objects.values());
    types.addAll(holders);
    if (!shared.isEmpty() && !oneFunction) {
      types.add(
          TypeSpec.classBuilder(sharedHolder)
              .addModifiers(Modifier.STATIC, Modifier.FINAL)
              .addFields(shared)
              .build());
    }
    return types;
  }

  /** An expression that reads a value, which is not null, from the parser {@code in}. */
  CodeBlock read(Schema schema) {
    return isByMethod(schema, true)
        ? CodeBlock.of("$L(in)", method(schema, true))
        : CodeBlock.of("$L.read(in)", of(schema, true));
  }

  /** An expression that writes a value, which may be null, to the generator {@code out}. */
  CodeBlock write(Schema schema, CodeBlock value) {
    return isByMethod(schema, false)
        ? CodeBlock.of("$L($L, out, guard)", method(schema, false), value)
        : CodeBlock.of("$L.write($L, out, guard)", of(schema, false), value);
  }

  /** The name of a new constant with the name of a property. */
  String propertyName(Property property) {
    String constant = unique("NAME_" + propertyNames.size());
    propertyNames.add(EncoderWriter.nameConstant(constant, property));
    return constant;
  }

  /** An expression of the codec. */
  CodeBlock of(Schema schema, boolean payload) {
    if (isHandedOver(schema, payload)) {
      return kept(schema.type(), "D" + TypeNames.of(schema.type()), databind(schema.type()), true);
    }
    if (schema instanceof ScalarSchema scalar) {
      return scalar(scalar);
    }
    if (schema instanceof IdentitySchema identity) {
      String name = identity.type().simpleNames().get(0);
      return CodeBlock.of("$T.$L", CODECS, name.replace("Id", "_ID").toUpperCase(Locale.ROOT));
    }
    if (schema instanceof ObjectSchema object) {
      return object(object, payload);
    }
    if (schema instanceof ReferenceSchema) {
      return instance(expressionName(schema.type(), payload));
    }
    if (schema instanceof EnumSchema enumeration) {
      return kept(
          schema.type(), "E" + TypeNames.of(schema.type()), EnumCode.of(enumeration), false);
    }
    if (schema instanceof OptionalSchema optional
        && !optional.type().simpleNames().get(0).equals("Optional")) {
      String name = optional.type().simpleNames().get(0).replace("Optional", "OPTIONAL_");
      return CodeBlock.of("$T.$L", CODECS, name.toUpperCase(Locale.ROOT));
    }
    return kept(
        schema.type(),
        (payload ? "P" : "R") + key(schema),
        container(schema, payload),
        Handover.isNeededIn(schema) || isHandedOver(Schemas.innermost(schema), payload));
  }

  /** Of any JSON object. */
  CodeBlock untyped(TypeRef type) {
    return kept(type, "U", CodeBlock.of("$T.untyped()", RuntimeTypes.JSON_TYPE), true);
  }

  /** By a TypeReference where there are type arguments. */
  static CodeBlock databind(TypeRef type) {
    TypeName name = TypeNames.of(type).box();
    boolean plain = name instanceof ClassName || type.kind() == TypeRef.Kind.PRIMITIVE;
    return plain
        ? CodeBlock.of("$T.of($T.class)", RuntimeTypes.JSON_TYPE, name)
        : CodeBlock.of(
            "$T.of(new $T<$T>() {})", RuntimeTypes.JSON_TYPE, RuntimeTypes.TYPE_REFERENCE, name);
  }

  static TypeName codecOf(TypeRef type) {
    return ParameterizedTypeName.get(RuntimeTypes.JSON_CODEC, TypeNames.of(type).box());
  }

  /** Which elements may be null is no part of a type's name. */
  private static String key(Schema schema) {
    if (schema instanceof ArraySchema array) {
      return array.container() + "[" + array.elementNullable() + key(array.element()) + "]";
    }
    if (schema instanceof MapSchema map) {
      return "{" + map.valueNullable() + key(map.value()) + "}";
    }
    return schema instanceof OptionalSchema optional
        ? "?" + key(optional.content())
        : TypeNames.of(schema.type()).toString();
  }

  private CodeBlock scalar(ScalarSchema scalar) {
    if (scalar.kind() == ScalarSchema.Kind.TIME) {
      TypeName type = TypeNames.of(scalar.type());
      return kept(
          scalar.type(), "T" + type, CodeBlock.of("$T.time($T.class)", CODECS, type), false);
    }
    return CodeBlock.of("$T.$L", CODECS, scalar.kind());
  }

  private CodeBlock container(Schema schema, boolean payload) {
    if (schema instanceof MapSchema map) {
      return CodeBlock.of("$T.map($L, $L)", CODECS, of(map.value(), payload), map.valueNullable());
    }
    if (schema instanceof OptionalSchema optional) {
      return CodeBlock.of("$T.optional($L)", CODECS, of(optional.content(), payload));
    }
    ArraySchema array = (ArraySchema) schema;
    CodeBlock element = of(array.element(), payload);
    if (array.container() == ArraySchema.Container.ARRAY) {
      return CodeBlock.of(
          "$T.array($T.class, $L, $L)",
          CODECS,
          TypeNames.of(array.type()),
          element,
          array.elementNullable());
    }
    String method = array.container().name().toLowerCase(Locale.ROOT);
    return CodeBlock.of("$T.$L($L, $L)", CODECS, method, element, array.elementNullable());
  }

  /** Kept in a constant: by itself when it needs databind, which is loaded only when used. */
  private CodeBlock kept(TypeRef type, String key, CodeBlock code, boolean alone) {
    CodeBlock known = expressions.get(key);
    if (known != null) {
      return known;
    }
    String constant = alone ? "CODEC" : unique("CODEC_" + shared.size());
    FieldSpec field =
        FieldSpec.builder(codecOf(type), constant, Modifier.STATIC, Modifier.FINAL)
            .initializer(code)
            .build();
    CodeBlock expression;
    if (alone) {
      String holder = unique("Databind");
      holders.add(
          TypeSpec.classBuilder(holder)
              .addModifiers(Modifier.STATIC, Modifier.FINAL)
              .addField(field)
              .build());
      expression = CodeBlock.of("$T.$L", file.nestedClass(holder), constant);
    } else {
      shared.add(field);
      expression =
          oneFunction
              ? CodeBlock.of("$L", constant)
              : CodeBlock.of("$T.$L", file.nestedClass(sharedHolder), constant);
    }
    expressions.put(key, expression);
    return expression;
  }

  private String expressionName(TypeRef type, boolean payload) {
    String key = payload + " " + TypeNames.of(type).toString();
    return objectNames.computeIfAbsent(
        key,
        k -> {
          String types = String.join("_", type.simpleNames());
          return unique(
              held.contains(type, payload)
                  ? types + (payload ? "_Payload" : "_Result")
                  : (payload ? "read" : "write") + types);
        });
  }

  private boolean isByMethod(Schema schema, boolean payload) {
    boolean object = schema instanceof ObjectSchema || schema instanceof ReferenceSchema;
    return object && !isHandedOver(schema, payload) && !held.contains(schema.type(), payload);
  }

  private boolean isHandedOver(Schema schema, boolean payload) {
    return Handover.reasonFor(schema) != null
        || schema instanceof ReferenceSchema && held.isHandedOver(schema.type(), payload);
  }

  private String method(Schema schema, boolean payload) {
    String name = expressionName(schema.type(), payload);
    if (schema instanceof ObjectSchema object && !methods.containsKey(name)) {
      // A type may be inside itself, and comes before those inside it.
      methods.put(name, null);
      methods.put(
          name,
          payload
              ? new DecoderWriter(object, name, this).method()
              : new EncoderWriter(object, name, this).method());
    }
    return name;
  }

  private CodeBlock object(ObjectSchema object, boolean payload) {
    String name = expressionName(object.type(), payload);
    if (!objects.containsKey(name)) {
      objects.put(name, TypeSpec.classBuilder(name).build());
      objects.put(
          name,
          payload
              ? new DecoderWriter(object, name, this).type()
              : new EncoderWriter(object, name, this).type());
    }
    return instance(name);
  }

  private CodeBlock instance(String name) {
    return CodeBlock.of("$T.INSTANCE", file.nestedClass(name));
  }

  /** A name that no other has, in whatever case: some file systems take two class files for one. */
  private String unique(String wanted) {
    String name = wanted;
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = wanted + i;
    }
    return name;
  }
}
