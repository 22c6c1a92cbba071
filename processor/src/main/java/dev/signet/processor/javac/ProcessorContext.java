package dev.signet.processor.javac;

import dev.signet.processor.diagnostic.Diagnostics;
import dev.signet.processor.schema.form.ProjectForms;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The compilation that a processor works in: javac's utilities, the sink of diagnostics, what is
 * known about the sources, and the forms that the project chose for its values. It lasts as long as
 * the processor and holds no element of a round.
 */
public record ProcessorContext(
    Elements elements,
    Types types,
    Diagnostics diagnostics,
    SourceFiles files,
    SourceTypes sources,
    RecordAnnotations records,
    VisibleTypes visible,
    FieldInitializers initializers,
    ProjectForms forms) {

  /** Creates the context of one processor. */
  public static ProcessorContext of(
      ProcessingEnvironment environment, Diagnostics diagnostics, ProjectForms forms) {
    SourceFiles files = SourceFiles.of(environment);
    return new ProcessorContext(
        environment.getElementUtils(),
        environment.getTypeUtils(),
        diagnostics,
        files,
        new SourceTypes(files),
        new RecordAnnotations(environment.getElementUtils(), files),
        new VisibleTypes(environment.getElementUtils()),
        FieldInitializers.of(environment),
        forms);
  }

  /**
   * Returns the elements of a round with an annotation; none where the annotation itself is
   * missing.
   */
  public Set<? extends Element> annotated(RoundEnvironment round, String annotation) {
    TypeElement type = elements.getTypeElement(annotation);
    return type == null ? Set.of() : round.getElementsAnnotatedWith(type);
  }
}
