package dev.signet.processor.schema;

import java.util.List;

/**
 * A property of an object.
 *
 * @param name in JSON
 * @param aliases further names that are read
 * @param javaName before any renaming
 * @param read how it is read; null when it cannot
 * @param write how it is written; null when it cannot
 * @param nullable whether it is annotated with some {@code @Nullable}
 * @param required whether {@code @JsonProperty(required = true)} says that it must be there
 * @param inclusion when it is written in results: a constant of JsonInclude.Include
 * @param documentation Javadoc, or null
 * @param checks what its value must be; in results only whether it is never null
 */
public record Property(
    String name,
    List<String> aliases,
    String javaName,
    Schema schema,
    Access read,
    Access write,
    boolean nullable,
    boolean required,
    String inclusion,
    String documentation,
    Checks checks) {

  /** Whether generated code can read it. */
  public boolean isReadable() {
    return read != null && read.kind() != Access.Kind.REFLECTIVE;
  }
}
