package dev.signet.processor.validate;

import dev.signet.processor.collect.spring.MetaAnnotations;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.IdentityHeaders;
import dev.signet.processor.names.SpringNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementScanner14;

/**
 * Refuses a header with an identity where Spring would read it, in any class: what a client sends
 * under that name would be taken for verified.
 */
final class IdentityHeaderRule implements RoundRule {

  /** What stands around and between the names in a placeholder or an expression of Spring. */
  private static final String AROUND_NAMES = "[^\\p{L}\\d_-]+";

  @Override
  public void check(
      Set<? extends TypeElement> annotations, RoundEnvironment round, ProcessorContext context) {
    for (Element root : round.getRootElements()) {
      if (context.sources().contains(root)) {
        new Scanner().scan(root, context);
      }
    }
  }

  private static final class Scanner extends ElementScanner14<Void, ProcessorContext> {
    @Override
    public Void scan(Element element, ProcessorContext context) {
      for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
        if (Annotations.qualifiedName(mirror).equals(SpringNames.REQUEST_HEADER)) {
          checkParameter(element, mirror, context);
        } else if (MetaAnnotations.carriesAny(mirror, SpringNames.MAPPINGS)) {
          checkMapping(element, mirror, context);
        }
      }
      return super.scan(element, context);
    }
  }

  private static void checkParameter(
      Element parameter, AnnotationMirror mirror, ProcessorContext context) {
    List<AnnotationValue> named =
        Stream.of("value", "name")
            .flatMap(member -> Annotations.value(mirror, member).stream())
            .filter(value -> Annotations.text(value).filter(text -> !text.isBlank()).isPresent())
            .toList();
    for (AnnotationValue value : named) {
      check(Annotations.text(value).orElseThrow(), parameter, mirror, value, context);
    }
    if (named.isEmpty()) {
      check(parameter.getSimpleName().toString(), parameter, mirror, null, context);
    }
  }

  private static void checkMapping(
      Element mapped, AnnotationMirror mirror, ProcessorContext context) {
    for (AnnotationValue value : Annotations.elements(mirror, "headers")) {
      Annotations.text(value)
          .ifPresent(text -> check(nameIn(text), mapped, mirror, value, context));
    }
  }

  /** Returns the name in a condition such as {@code !name}, {@code name=value}. */
  private static String nameIn(String condition) {
    String text = condition.startsWith("!") ? condition.substring(1) : condition;
    int end = text.indexOf('=');
    String name = end < 0 ? text : text.substring(0, end);
    return name.endsWith("!") ? name.substring(0, name.length() - 1) : name;
  }

  private static void check(
      String name,
      Element element,
      AnnotationMirror mirror,
      AnnotationValue value,
      ProcessorContext context) {
    type(name)
        .ifPresent(
            type ->
                context
                    .diagnostics()
                    .report(
                        DiagnosticId.IDENTITY_HEADER_READ,
                        new Position(element, mirror, value),
                        name,
                        type));
  }

  /** Returns the type that stands for a header; a placeholder's default counts as its name. */
  private static Optional<String> type(String name) {
    return name.contains("${") || name.contains("#{")
        ? Stream.of(name.split(AROUND_NAMES))
            .flatMap(part -> IdentityHeaders.typeFor(part).stream())
            .findFirst()
        : IdentityHeaders.typeFor(name);
  }
}
