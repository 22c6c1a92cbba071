package dev.signet.processor.javac;

import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/**
 * Reads the annotations that say whether a value may be null. They are known by their simple names,
 * in whatever package, and may stand on a declaration or on a type.
 */
public final class Nullness {

  /**
   * {@code NonNull} of jspecify, Lombok, Spring, Android, Eclipse, the Checker Framework and
   * SpotBugs, {@code NotNull} of JetBrains, which Kotlin writes, and {@code Nonnull} of JSR 305.
   * The last two are what the Checker Framework calls it where types cannot be annotated.
   */
  private static final Set<String> NEVER_NULL =
      Set.of("NonNull", "NotNull", "Nonnull", "NonNullDecl", "NonNullType");

  private static final Set<String> NULLABLE =
      Set.of("Nullable", "CheckForNull", "NullableDecl", "NullableType");

  private Nullness() {}

  /** Returns whether one of the annotations on the declaration or type allows null. */
  public static boolean isNullable(AnnotatedConstruct annotated) {
    return annotated.getAnnotationMirrors().stream().anyMatch(Nullness::saysNullable);
  }

  /** Returns whether an annotation says never null. */
  public static boolean saysNeverNull(AnnotationMirror mirror) {
    return NEVER_NULL.contains(Annotations.simpleName(mirror)) && isAlways(mirror);
  }

  /** Returns whether an annotation allows null. */
  public static boolean saysNullable(AnnotationMirror mirror) {
    return NULLABLE.contains(Annotations.simpleName(mirror));
  }

  /** Returns whether {@code when} of JSR 305, where there is one, has its default. */
  private static boolean isAlways(AnnotationMirror mirror) {
    return Annotations.value(mirror, "when")
        .map(AnnotationValue::getValue)
        .map(Object::toString)
        .map(constant -> constant.endsWith("ALWAYS"))
        .orElse(true);
  }
}
