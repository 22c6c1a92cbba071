package dev.signet.processor.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A property of an object.
 *
 * @param documentation its Javadoc, or null
 * @param checks the conditions on its value; in results only whether it is never null
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
   * @param json the name in JSON
   * @param aliases further names that are accepted
   * @param java the name before any renaming
   */
  public record Names(String json, List<String> aliases, String java) {

    /** Returns every name under which the property is read, each once. */
    public Set<String> accepted() {
      Set<String> all = new LinkedHashSet<>();
      all.add(json);
      all.addAll(aliases);
      return all;
    }
  }

  /**
   * The ways in which Java code reaches a property.
   *
   * @param read null when it cannot be read
   * @param write null when it cannot be written
   */
  public record Members(Access read, Access write) {

    /** Returns the access that data in this direction needs. */
    public Access in(Direction direction) {
      return direction == Direction.PAYLOAD ? write : read;
    }
  }

  /**
   * The rules that decide whether a property is in JSON and whether it may be null there.
   *
   * @param nullable whether it is annotated with some {@code @Nullable}
   * @param required whether {@code @JsonProperty(required = true)} demands its presence
   * @param inclusion the condition for writing it in results: a constant of JsonInclude.Include
   * @param told whether its schema tells the form that it has in JSON; false where an annotation of
   *     the property gives it another
   */
  public record Occurrence(boolean nullable, boolean required, String inclusion, boolean told) {}

  /** Returns the name in JSON. */
  public String name() {
    return names.json();
  }

  /** Returns whether generated code can read it. */
  public boolean isReadable() {
    return access.read() != null && access.read().kind() != Access.Kind.REFLECTIVE;
  }
}
