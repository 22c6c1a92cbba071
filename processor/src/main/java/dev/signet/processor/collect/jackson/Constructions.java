package dev.signet.processor.collect.jackson;

import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.schema.Access;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.Property;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.util.Elements;

/** Turns the creator of a class into the construction of the payload model. */
public final class Constructions {

  private Constructions() {}

  /** Returns the construction by which generated code makes objects from these properties. */
  public static Construction of(Creator creator, List<Property> properties, Elements elements) {
    List<Construction.Parameter> parameters = new ArrayList<>();
    for (Member parameter : creator.parameters()) {
      String name = propertyOf(parameter, properties);
      parameters.add(new Construction.Parameter(name, TypeRefs.of(parameter.type())));
    }
    String factory =
        creator.kind() == Construction.Kind.FACTORY
            ? creator.executable().getSimpleName().toString()
            : null;
    return new Construction(
        creator.kind(), factory, List.copyOf(parameters), isCertain(creator, elements));
  }

  private static String propertyOf(Member parameter, List<Property> properties) {
    return properties.stream()
        .filter(
            p -> p.access().write() != null && p.access().write().kind() == Access.Kind.PARAMETER)
        .filter(p -> p.access().write().index() == parameter.index())
        .map(Property::name)
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns whether the constructor never throws because javac itself wrote it. A class file does
   * not tell who wrote a constructor, so one from there counts as the user's.
   */
  private static boolean isCertain(Creator creator, Elements elements) {
    return creator.kind() == Construction.Kind.CANONICAL
        && elements.getOrigin(creator.executable()) == Elements.Origin.MANDATED;
  }
}
