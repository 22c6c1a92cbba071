package dev.signet.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.DatabindFallback;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.ReferenceSchema;
import dev.signet.processor.schema.Schema;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The codecs of a file's objects, each written once: as a method or, when another codec refers to
 * it as an object, as a class whose initializer needs no other class.
 */
final class ObjectCodecs {

  private final ClassName file;
  private final CodecClassChoice classes;
  private final UniqueNames names;
  private final CodecRegistry codecs;
  private final Map<CodecKey, String> chosen = new HashMap<>();
  private final Map<String, MethodSpec> methods = new LinkedHashMap<>();
  private final Map<ObjectSchema, String> parts = new IdentityHashMap<>();
  private final Map<String, TypeSpec> types = new LinkedHashMap<>();

  /**
   * Creates an empty set of codecs.
   *
   * @param codecs the codecs of the objects' properties
   */
  ObjectCodecs(ClassName file, CodecClassChoice classes, UniqueNames names, CodecRegistry codecs) {
    this.file = file;
    this.classes = classes;
    this.names = names;
    this.codecs = codecs;
  }

  /** Returns the methods that read and write objects. */
  Collection<MethodSpec> methods() {
    return methods.values();
  }

  /** Returns the codec classes. */
  Collection<TypeSpec> types() {
    return types.values();
  }

  /** Returns a codec class without its method; its only object is {@code INSTANCE}. */
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

  /** Returns whether a method reads or writes the value, which is an object. */
  boolean isByMethod(Schema schema, Direction direction) {
    boolean object = schema instanceof ObjectSchema || schema instanceof ReferenceSchema;
    return object
        && !isHandedOver(schema, direction)
        && !classes.contains(schema.type(), direction);
  }

  /** Returns whether databind reads or writes values of exactly this type. */
  boolean isHandedOver(Schema schema, Direction direction) {
    return DatabindFallback.reasonFor(schema) != null
        || schema instanceof ReferenceSchema && classes.isHandedOver(schema.type(), direction);
  }

  /** Returns the name of an object's method. */
  String method(Schema schema, Direction direction) {
    String name = name(schema.type(), direction);
    if (schema instanceof ObjectSchema object && !methods.containsKey(name)) {
      // A type may contain itself, and it comes before those inside it.
      methods.put(name, null);
      methods.put(
          name,
          direction == Direction.PAYLOAD
              ? new DecoderCode(object, name, codecs).method()
              : new EncoderCode(object, name, codecs).method());
    }
    return name;
  }

  /** Returns an expression of the only object of a codec class. */
  CodeBlock instance(Schema schema, Direction direction) {
    String name = name(schema.type(), direction);
    if (schema instanceof ObjectSchema object && !types.containsKey(name)) {
      types.put(name, null);
      types.put(
          name,
          direction == Direction.PAYLOAD
              ? new DecoderCode(object, name, codecs).type()
              : new EncoderCode(object, name, codecs).type());
    }
    return CodeBlock.of("$T.INSTANCE", file.nestedClass(name));
  }

  /** Returns a new class for what is read of an unwrapped object. */
  ClassName part(ObjectSchema unwrapped) {
    String name = parts.get(unwrapped);
    if (name == null) {
      name = names.of(String.join("_", unwrapped.type().simpleNames()) + "_Part");
      parts.put(unwrapped, name);
      types.put(name, null);
      types.put(name, new UnwrappedCode(unwrapped, name, codecs).type());
    }
    return file.nestedClass(name);
  }

  /** Returns an expression of the only object of the codec class of what is a scalar in JSON. */
  CodeBlock value(Schema schema, Direction direction) {
    String name =
        chosen.computeIfAbsent(
            CodecKey.object(schema.type(), direction),
            key -> names.of(String.join("_", schema.type().simpleNames()) + suffix(direction)));
    if (!types.containsKey(name)) {
      types.put(name, ValueCode.type(schema, name, codecs, direction));
    }
    return CodeBlock.of("$T.INSTANCE", file.nestedClass(name));
  }

  private static String suffix(Direction direction) {
    return direction == Direction.PAYLOAD ? "_Payload" : "_Result";
  }

  private String name(TypeRef type, Direction direction) {
    return chosen.computeIfAbsent(
        CodecKey.object(type, direction), key -> names.of(wanted(type, direction)));
  }

  private String wanted(TypeRef type, Direction direction) {
    String types = String.join("_", type.simpleNames());
    boolean payload = direction == Direction.PAYLOAD;
    return classes.contains(type, direction)
        ? types + suffix(direction)
        : (payload ? "read" : "write") + types;
  }
}
