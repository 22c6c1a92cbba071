package dev.signet.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
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
 * @param index its place in the object, which its variables are numbered by
 */
record DecodedProperty(Property property, int index) {

  /** The properties of an object, in order. */
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

  /** Returns whether the constructor or creator takes it. */
  boolean isParameter() {
    return write().kind() == Access.Kind.PARAMETER;
  }

  boolean isPrimitive() {
    return schema().type().kind() == TypeRef.Kind.PRIMITIVE;
  }

  /**
   * Returns whether the decoder refuses an object without it. Other properties that must be there
   * are found missing by the checks, which come later.
   */
  boolean isNeeded() {
    return isPrimitive() || property.occurrence().required();
  }

  /** The variable with the value. */
  CodeBlock value() {
    return CodeBlock.of("v$L", index);
  }

  /** The variable that says whether the property was there. */
  CodeBlock seen() {
    return CodeBlock.of("seen$L", index);
  }
}
