package dev.signet.processor.collect.inspect;

import dev.signet.processor.schema.Schema;
import javax.lang.model.type.TypeMirror;

/**
 * Makes the schema of any type. {@link SchemaBuilder} hands its own recursion to its parts as one
 * of these, so that none of them needs to know the builder.
 */
@FunctionalInterface
interface TypeSchemas {

  Schema of(TypeMirror type, TypePath at);
}
