package dev.signet.processor.model;

import java.util.List;

/**
 * One top-level class with all cloud functions in it, nested handler classes included.
 *
 * @param topLevel the class that the generated files are named after
 * @param handlers the handler classes, in source order
 * @param functions all functions, in source order
 * @param scf whether SCF entries are generated, for the functions that have one
 * @param generatedAnnotation whether {@code javax.annotation.processing.Generated} is visible
 * @param hidesJavaLang whether the package has a class called like one of {@link #JAVA_LANG}
 */
public record GroupModel(
    TypeRef topLevel,
    List<HandlerModel> handlers,
    List<FunctionModel> functions,
    boolean scf,
    boolean generatedAnnotation,
    boolean hidesJavaLang) {

  /** The classes of {@code java.lang} that nearly every generated file names. */
  public static final List<String> JAVA_LANG =
      List.of("Exception", "Object", "Override", "String", "SuppressWarnings");

  private static final String SUFFIX = "_Signet";
  private static final String CODECS = "Codecs";

  /** Returns the package of everything that is generated for the group. */
  public String packageName() {
    return topLevel.packageName();
  }

  /** Returns the class of the wrappers. */
  public TypeRef wrapperType() {
    return TypeRef.declared(packageName(), List.of(simpleName() + SUFFIX), List.of());
  }

  /** Returns the class of the codecs. */
  public TypeRef codecsType() {
    return TypeRef.declared(packageName(), List.of(simpleName() + SUFFIX + CODECS), List.of());
  }

  /**
   * Returns the qualified name of the wrappers' class, derived from that of the top-level class.
   */
  public static String wrappersOf(String topLevel) {
    return topLevel + SUFFIX;
  }

  /** Returns the qualified name of the codecs' class, derived from that of the wrappers. */
  public static String codecsOf(String wrapperType) {
    return wrapperType + CODECS;
  }

  /** Returns the qualified name of the top-level class, derived from that of the wrappers. */
  public static String topLevelOf(String wrapperType) {
    return wrapperType.substring(0, wrapperType.length() - SUFFIX.length());
  }

  /**
   * Returns whether an SCF entry is generated for a function: nobody could give it a bean there.
   */
  public boolean hasEntry(FunctionModel function) {
    return scf && function.beans().isEmpty();
  }

  private String simpleName() {
    return topLevel.simpleNames().get(0);
  }
}
