package dev.signet.processor.schema;

import java.util.List;

/**
 * A property of an object.
 *
 * @param documentation Javadoc, or null
 * @param checks what its value must be; in results only whether it is never null
 */
public record Property(
    Names names,
    Schema schema,
    Members access,
    Occurrence occurrence,
    String documentation,
    ValueChecks checks) {

  /**
   * The names of a property.
   *
   * @param json in JSON
   * @param aliases further names that are read
   * @param java before any renaming
   */
  public record Names(String json, List<String> aliases, String java) {}

  /**
   * The ways in which Java code reaches a property.
   *
   * @param read null when it cannot be read
   * @param write null when it cannot be written
   */
  public record Members(Access read, Access write) {

    /** The one that data of this direction needs. */
    public Access in(Direction direction) {
      return direction == Direction.PAYLOAD ? write : read;
    }
  }

  /**
   * The rules by which a property is in JSON or not, and is null there or not.
   *
   * @param nullable whether it is annotated with some {@code @Nullable}
   * @param required whether {@code @JsonProperty(required = true)} says that it must be there
   * @param inclusion when it is written in results: a constant of JsonInclude.Include
   */
  public record Occurrence(boolean nullable, boolean required, String inclusion) {}

  /** The name in JSON. */
  public String name() {
    return names.json();
  }

  /** Returns whether generated code can read it. */
  public boolean isReadable() {
    return access.read() != null && access.read().kind() != Access.Kind.REFLECTIVE;
  }
}
