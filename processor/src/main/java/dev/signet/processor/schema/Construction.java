package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;
import java.util.List;

/**
 * The way in which an object is made from its properties.
 *
 * @param factory the name of the static creator method, or null for a constructor
 * @param parameters the parameters of the constructor or creator, in order; empty for a no-argument
 *     constructor
 * @param certain whether it never throws, like the constructor that javac itself gives a record
 */
public record Construction(Kind kind, String factory, List<Parameter> parameters, boolean certain) {

  /** The construction of a result, which is never made from data. */
  public static final Construction NONE = new Construction(Kind.NONE, null, List.of(), false);

  /** The ways of making an object. */
  public enum Kind {
    NONE,
    /** The canonical constructor of a record. */
    CANONICAL,
    /** A no-argument constructor; properties are set afterwards. */
    NO_ARGUMENTS,
    /** A constructor with named parameters; other properties are set afterwards. */
    CONSTRUCTOR,
    /** A static method with named parameters; other properties are set afterwards. */
    FACTORY,
    /** A way that only jackson-databind knows. */
    DATABIND
  }

  /**
   * One parameter.
   *
   * @param property the JSON name of the property it takes; null when it is ignored and gets the
   *     default value of its type
   */
  public record Parameter(String property, TypeRef type) {}
}
