package dev.signet.processor.collect.meaning;

import dev.signet.processor.collect.CallbackSources;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.model.RequirementModel;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/**
 * Combines the requirements of class and method on the caller; what one forbids stays forbidden.
 */
public final class Requirements {

  private Requirements() {}

  static RequirementModel of(FunctionDeclaration function) {
    if (function.isCallback()) {
      return ofCallback(function);
    }
    List<AnnotationMirror> sources = function.all(RuntimeNames.REQUIRE_SOURCE);
    return new RequirementModel(
        function.isAnonymous(),
        !function.isAnonymous() && function.mayLackCaller(),
        function.has(RuntimeNames.REQUIRE_UNION_ID),
        function.has(RuntimeNames.ALLOW_SHARED_CALLER),
        takesSharedCaller(function),
        appIds(function),
        sources(function),
        !sources.isEmpty()
            && sources.stream().allMatch(mirror -> Annotations.bool(mirror, "chain")));
  }

  /** Requires a source of WeChat's own; @RequireSource narrows those that a push may have. */
  private static RequirementModel ofCallback(FunctionDeclaration function) {
    List<String> sources = sources(function);
    List<String> usual = CallbackSources.of(function);
    return new RequirementModel(
        true, false, false, false, false, List.of(), sources.isEmpty() ? usual : sources, false);
  }

  /** Returns the app ids that class and method both name; empty when neither names any. */
  public static List<String> appIds(FunctionDeclaration function) {
    return common(function.all(RuntimeNames.REQUIRE_APP_ID), value -> value.getValue().toString());
  }

  /** Returns the sources that class and method both name; empty when neither names any. */
  public static List<String> sources(FunctionDeclaration function) {
    return common(
        function.all(RuntimeNames.REQUIRE_SOURCE),
        value ->
            value.getValue() instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : value.toString());
  }

  /**
   * Returns whether the function has a plain SharedCaller parameter, which only a shared caller can
   * fill.
   */
  private static boolean takesSharedCaller(FunctionDeclaration function) {
    return function.parameters(ParameterDeclaration.Kind.IDENTITY).stream()
        .anyMatch(
            parameter ->
                !parameter.optional()
                    && parameter.identityType().equals(RuntimeNames.SHARED_CALLER));
  }

  private static List<String> common(
      List<AnnotationMirror> mirrors, Function<AnnotationValue, String> nameOfValue) {
    List<String> common = null;
    for (AnnotationMirror mirror : mirrors) {
      List<String> names =
          Annotations.elements(mirror, "value").stream()
              .map(nameOfValue)
              .sorted()
              .distinct()
              .toList();
      if (common == null) {
        common = new ArrayList<>(names);
      } else {
        common.retainAll(names);
      }
    }
    return common == null ? List.of() : common;
  }
}
