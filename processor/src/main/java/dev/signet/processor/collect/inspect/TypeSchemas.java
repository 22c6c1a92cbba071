package dev.signet.processor.collect.inspect;

import dev.signet.processor.schema.Schema;
import javax.lang.model.type.TypeMirror;

/**
 * Builds the schema of any type. {@link SchemaBuilder} hands its own recursion to its parts in this
 * form, so that none of them depends on the builder.
 */
@FunctionalInterface
interface TypeSchemas {

  Schema of(TypeMirror type, TypePath at);
}
