package dev.signet.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.schema.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The constants of a file: names of properties, and codecs that are composed once. Codecs are kept
 * in classes beside those of objects, so that no two classes ever wait for each other to be
 * initialized.
 */
final class CodecConstants {

  /** The most characters of the code of one class's constants: Java limits it to 64 KiB. */
  private static final int MOST = 20_000;

  /** The most characters of a constant that the file itself has, and the most such constants. */
  private static final int SMALL = 400;

  private final ClassName file;
  private final boolean oneFunction;
  private final UniqueNames names;
  private final Map<CodecKey, CodeBlock> expressions = new HashMap<>();
  private final List<FieldSpec> propertyNames = new ArrayList<>();
  private final List<TypeSpec.Builder> holders = new ArrayList<>();
  private final List<FieldSpec> own = new ArrayList<>();
  private int shared;
  private int room;
  private String holder;
  private final List<TypeSpec> databind = new ArrayList<>();

  /**
   * Creates an empty set of constants.
   *
   * @param oneFunction whether the file belongs to a single function, in which case composed codecs
   *     need no separate class to be loaded late
   */
  CodecConstants(ClassName file, boolean oneFunction, UniqueNames names) {
    this.file = file;
    this.oneFunction = oneFunction;
    this.names = names;
  }

  /** Returns the constants of the file's own class. */
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>(propertyNames);
    fields.addAll(own);
    return fields;
  }

  /** Returns the classes that hold the other constants. */
  List<TypeSpec> types() {
    List<TypeSpec> types = new ArrayList<>(databind);
    holders.forEach(each -> types.add(each.build()));
    return types;
  }

  /** Declares a constant with the name of a property and returns its name. */
  String propertyName(Property property) {
    String constant = names.of("NAME_" + propertyNames.size());
    propertyNames.add(EncoderCode.nameConstant(constant, property));
    return constant;
  }

  /** Returns an expression of a codec that is kept with all others. */
  CodeBlock shared(CodecKey key, CodeBlock code) {
    CodeBlock known = expressions.get(key);
    if (known != null) {
      return known;
    }
    String constant = names.of("CODEC_" + shared++);
    FieldSpec field = codec(key, constant, code);
    int length = code.toString().length();
    CodeBlock expression;
    if (oneFunction && length <= SMALL && own.size() < SMALL) {
      own.add(field);
      expression = CodeBlock.of("$L", constant);
    } else {
      expression = CodeBlock.of("$T.$L", file.nestedClass(holder(length, field)), constant);
    }
    expressions.put(key, expression);
    return expression;
  }

  /** Adds a constant to the class that holds constants of this kind, and returns its name. */
  private String holder(int length, FieldSpec field) {
    if (holder == null || length > room) {
      holder = names.of("Shared_");
      holders.add(TypeSpec.classBuilder(holder).addModifiers(Modifier.STATIC, Modifier.FINAL));
      room = MOST;
    }
    room -= length;
    holders.get(holders.size() - 1).addField(field);
    return holder;
  }

  /**
   * Returns an expression of a codec that needs databind. Each has its own class, so that databind
   * is loaded only when it is used.
   */
  CodeBlock databind(CodecKey key, CodeBlock code) {
    CodeBlock known = expressions.get(key);
    if (known != null) {
      return known;
    }
    String constant = "CODEC";
    String holder = names.of("Databind");
    databind.add(holder(holder, List.of(codec(key, constant, code))));
    CodeBlock expression = CodeBlock.of("$T.$L", file.nestedClass(holder), constant);
    expressions.put(key, expression);
    return expression;
  }

  private static FieldSpec codec(CodecKey key, String constant, CodeBlock code) {
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeTypes.JSON_CODEC, TypeNames.of(key.type()).box()),
            constant,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(code)
        .build();
  }

  private static TypeSpec holder(String name, List<FieldSpec> constants) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .addFields(constants)
        .build();
  }
}
