package dev.signet.processor.javac;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** The components of a record, by which other elements of it are put into order. */
public final class RecordComponents {

  private RecordComponents() {}

  /**
   * Returns the components in source order; none for a class that is no record, which Eclipse's
   * compiler from 3.37 to 3.41 must not be asked.
   */
  public static List<? extends RecordComponentElement> of(TypeElement type) {
    return type.getKind() == ElementKind.RECORD ? type.getRecordComponents() : List.of();
  }

  /**
   * Returns the fields of a class in source order, where the compiler tells it. Eclipse's compiler
   * sorts those of a record by name; they get the order of the components.
   */
  public static List<VariableElement> fieldsIn(TypeElement type) {
    List<VariableElement> fields =
        new ArrayList<>(ElementFilter.fieldsIn(type.getEnclosedElements()));
    List<String> order = of(type).stream().map(RecordComponents::name).toList();
    if (!order.isEmpty()) {
      fields.sort(Comparator.comparingInt(field -> order.indexOf(name(field))));
    }
    return fields;
  }

  private static String name(Element element) {
    return element.getSimpleName().toString();
  }
}
