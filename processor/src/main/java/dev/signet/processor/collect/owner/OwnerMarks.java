package dev.signet.processor.collect.owner;

import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.javac.Reachability;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.schema.Access;
import dev.signet.processor.schema.ObjectSchema.RecordOwner;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The properties of a class with {@code @Owner}, which should be one or none. */
public final class OwnerMarks {

  private final DeclaredType type;
  private final List<OwnerMark> marks;
  private final Types types;

  private OwnerMarks(DeclaredType type, List<OwnerMark> marks, Types types) {
    this.type = type;
    this.marks = marks;
    this.types = types;
  }

  /** Returns those of a class, for code that is generated into a package. */
  public static OwnerMarks of(DeclaredType type, PackageElement from, Types types) {
    return new OwnerMarks(type, new OwnerScan((TypeElement) type.asElement(), from).find(), types);
  }

  /** Returns the marks, by property. */
  public List<OwnerMark> all() {
    return marks;
  }

  /** Returns the mark of a property, if it has one. */
  public Optional<OwnerMark> of(PropertyDeclaration property) {
    return marks.stream().filter(mark -> mark.is(property)).findFirst();
  }

  /** Returns whether a property of a result is left out of its JSON. */
  public boolean leaveOut(PropertyDeclaration property) {
    return of(property).filter(mark -> !mark.isWritten()).isPresent();
  }

  /** Returns the owner; null when there is none, or none that generated code can compare. */
  public RecordOwner owner() {
    if (marks.isEmpty() || marks.get(0).reader() == null) {
      return null;
    }
    Element reader = marks.get(0).reader();
    boolean method = reader.getKind() == ElementKind.METHOD;
    return new RecordOwner(
        TypeRefs.of(boxed(valueType(reader))),
        new Access(
            method ? Access.Kind.GETTER : Access.Kind.FIELD,
            reader.getSimpleName().toString(),
            -1,
            method && !((ExecutableElement) reader).getThrownTypes().isEmpty()));
  }

  private TypeMirror boxed(TypeMirror value) {
    return value instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : value;
  }

  private TypeMirror valueType(Element reader) {
    TypeMirror member = types.asMemberOf(type, reader);
    return member instanceof ExecutableType method
        ? method.getReturnType()
        : reader instanceof ExecutableElement ? Reachability.valueType(reader) : member;
  }
}
