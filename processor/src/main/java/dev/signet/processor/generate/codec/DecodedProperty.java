package dev.signet.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.signet.processor.generate.source.Portions;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.Access;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * A property in the code that reads its object.
 *
 * @param index its place in the object, by which its variables are numbered
 */
record DecodedProperty(Property property, int index) {

  /** Returns the properties of an object, in order. */
  static List<DecodedProperty> of(ObjectSchema object) {
    List<DecodedProperty> properties = new ArrayList<>();
    for (Property property : object.properties()) {
      properties.add(new DecodedProperty(property, properties.size()));
    }
    return properties;
  }

  String name() {
    return property.name();
  }

  Schema schema() {
    return property.schema();
  }

  TypeName type() {
    return TypeNames.of(schema().type());
  }

  Access write() {
    return property.access().write();
  }

  /** Returns whether it is a parameter of the constructor or creator. */
  boolean isParameter() {
    return write().kind() == Access.Kind.PARAMETER;
  }

  /** Returns the object that is unwrapped in this place; null when it is no such property. */
  ObjectSchema unwrapped() {
    return schema() instanceof ObjectSchema.Unwrapped unwrapped ? unwrapped.object() : null;
  }

  /** Returns the variable that holds what was read of an unwrapped object. */
  CodeBlock part() {
    return CodeBlock.of("part$L", index);
  }

  /** Returns the number of its names in JSON. */
  int names() {
    return Portions.names(property);
  }

  boolean isPrimitive() {
    return schema().type().kind() == TypeRef.Kind.PRIMITIVE;
  }

  /**
   * Returns whether the decoder itself refuses an object without it. The checks, which come later,
   * report other required properties.
   */
  boolean isNeeded() {
    return isPrimitive() || property.occurrence().required();
  }

  /** Returns the variable that holds the value. */
  CodeBlock value() {
    return CodeBlock.of("v$L", index);
  }

  /** Returns the variable that tells whether the property was present. */
  CodeBlock seen() {
    return CodeBlock.of("seen$L", index);
  }
}
