package dev.signet.processor.collect.jackson;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Which members of a class count without an annotation; {@code @JsonAutoDetect} can change it. */
final class Visibility {

  /** The kinds of members that have a visibility of their own. */
  enum Kind {
    FIELD("fieldVisibility", "PUBLIC_ONLY"),
    GETTER("getterVisibility", "PUBLIC_ONLY"),
    IS_GETTER("isGetterVisibility", "PUBLIC_ONLY"),
    SETTER("setterVisibility", "ANY");

    private final String member;
    private final String usual;

    Kind(String member, String usual) {
      this.member = member;
      this.usual = usual;
    }
  }

  private final Map<Kind, String> least = new EnumMap<>(Kind.class);

  private Visibility() {}

  static Visibility of(TypeElement element) {
    Visibility visibility = new Visibility();
    List<AnnotationMirror> annotations = JacksonAnnotations.ofClass(element);
    for (Kind kind : Kind.values()) {
      String wanted =
          JacksonAnnotations.constant(annotations, JacksonAnnotations.AUTO_DETECT, kind.member);
      boolean usual = wanted.isEmpty() || wanted.equals("DEFAULT");
      visibility.least.put(kind, usual ? kind.usual : wanted);
    }
    return visibility;
  }

  boolean sees(Kind kind, Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    boolean isPublic = modifiers.contains(Modifier.PUBLIC);
    return switch (least.get(kind)) {
      case "ANY" -> true;
      case "NON_PRIVATE" -> !modifiers.contains(Modifier.PRIVATE);
      case "PROTECTED_AND_PUBLIC" -> isPublic || modifiers.contains(Modifier.PROTECTED);
      case "PUBLIC_ONLY" -> isPublic;
      default -> false;
    };
  }
}
