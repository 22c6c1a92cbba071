package dev.signet.processor.model;

import java.util.List;

/**
 * One controller with the methods before which something is checked.
 *
 * @param controller the class
 * @param guards the methods, first those of the class itself
 * @param generatedAnnotation whether {@code javax.annotation.processing.Generated} is visible
 */
public record GuardsModel(TypeRef controller, List<Guard> guards, boolean generatedAnnotation) {

  /** The end of the name of the guards' class, which the runtime knows too. */
  public static final String SUFFIX = "_SignetGuards";

  private static final String IDS = "Ids";

  /**
   * One method.
   *
   * @param key its name and erased parameter types, as the runtime looks for it
   * @param function what is checked
   */
  public record Guard(String key, FunctionModel function) {

    /** Returns whether the id of the application's user is read. */
    public boolean readsId() {
      return function.admission().resolvesUser() && function.admission().user().hasId();
    }
  }

  /** Returns the class of the guards. */
  public TypeRef type() {
    return named(SUFFIX);
  }

  /** Returns the class that reads the ids of users. */
  public TypeRef idsType() {
    return named(SUFFIX + IDS);
  }

  /** Returns the guards that read the id of the application's user. */
  public List<Guard> readingIds() {
    return guards.stream().filter(Guard::readsId).toList();
  }

  private TypeRef named(String end) {
    String name = String.join("_", controller.simpleNames()) + end;
    return TypeRef.declared(controller.packageName(), List.of(name), List.of());
  }
}
