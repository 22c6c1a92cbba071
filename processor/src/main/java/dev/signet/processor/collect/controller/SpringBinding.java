package dev.signet.processor.collect.controller;

import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.ParameterDeclaration.Kind;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.names.SpringNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;

/** Tells which parameters of a controller's method Spring fills from what the client sends. */
public final class SpringBinding {

  /** The packages whose types Spring fills from the request itself or from the application. */
  private static final List<String> OTHERS =
      List.of("java.", "jakarta.", "javax.", "kotlin.", "kotlinx.", "org.springframework.");

  private SpringBinding() {}

  /** Returns whether the client chooses the value, by an annotation or, without one, by default. */
  public static boolean isFromClient(ParameterDeclaration parameter) {
    if (parameter.kind() != Kind.FIELD && parameter.kind() != Kind.PAYLOAD) {
      return false;
    }
    List<? extends AnnotationMirror> mirrors = parameter.element().getAnnotationMirrors();
    if (mirrors.stream().anyMatch(SpringBinding::takesFromClient)) {
      return true;
    }
    boolean otherwise = mirrors.stream().anyMatch(SpringBinding::isSprings);
    String type = QualifiedNames.of(parameter.type());
    return !otherwise
        && (parameter.kind() == Kind.FIELD || OTHERS.stream().noneMatch(type::startsWith));
  }

  /** Returns the name under which the request has the value, if an annotation says it. */
  public static Optional<String> name(ParameterDeclaration parameter) {
    return parameter.element().getAnnotationMirrors().stream()
        .filter(SpringBinding::takesFromClient)
        .flatMap(mirror -> Stream.of("value", "name").map(m -> Annotations.text(mirror, m)))
        .flatMap(Optional::stream)
        .filter(name -> !name.isBlank())
        .findFirst();
  }

  private static boolean takesFromClient(AnnotationMirror mirror) {
    return SpringNames.FROM_CLIENT.contains(Annotations.qualifiedName(mirror));
  }

  private static boolean isSprings(AnnotationMirror mirror) {
    return SpringNames.BINDING.contains(Annotations.qualifiedName(mirror));
  }
}
