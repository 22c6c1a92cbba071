package dev.signet.processor.collect.form;

import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.MapSchema;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Knows the collections and maps of the Java library, and what to declare in place of others. */
public final class LibraryContainers {

  private static final Map<String, ArraySchema.Container> COLLECTIONS =
      Map.ofEntries(
          Map.entry("java.util.List", ArraySchema.Container.LIST),
          Map.entry("java.util.Set", ArraySchema.Container.SET),
          Map.entry("java.util.Collection", ArraySchema.Container.COLLECTION),
          Map.entry("java.util.ArrayList", ArraySchema.Container.ARRAY_LIST),
          Map.entry("java.util.LinkedList", ArraySchema.Container.LINKED_LIST),
          Map.entry("java.util.HashSet", ArraySchema.Container.HASH_SET),
          Map.entry("java.util.LinkedHashSet", ArraySchema.Container.LINKED_HASH_SET),
          Map.entry("java.util.SortedSet", ArraySchema.Container.SORTED_SET),
          Map.entry("java.util.NavigableSet", ArraySchema.Container.NAVIGABLE_SET),
          Map.entry("java.util.TreeSet", ArraySchema.Container.TREE_SET));

  private static final Map<String, MapSchema.Container> MAPS =
      Map.of(
          "java.util.Map", MapSchema.Container.MAP,
          "java.util.HashMap", MapSchema.Container.HASH_MAP,
          "java.util.LinkedHashMap", MapSchema.Container.LINKED_HASH_MAP,
          "java.util.SortedMap", MapSchema.Container.SORTED_MAP,
          "java.util.NavigableMap", MapSchema.Container.NAVIGABLE_MAP,
          "java.util.TreeMap", MapSchema.Container.TREE_MAP);

  private static final Set<String> DATES =
      Set.of(
          "java.util.Date",
          "java.util.Calendar",
          "java.util.GregorianCalendar",
          "java.sql.Date",
          "java.sql.Time",
          "java.sql.Timestamp");

  private LibraryContainers() {}

  /** Returns the container of a collection; null when it is none that is supported. */
  public static ArraySchema.Container collection(String name) {
    return COLLECTIONS.get(name);
  }

  /** Returns the container of a map; null when it is none that is supported. */
  public static MapSchema.Container map(String name) {
    return MAPS.get(name);
  }

  /** Returns what to write in place of a type of the Java library that is not supported. */
  public static MessagePart instead(TypeMirror type, ProcessorContext context) {
    if (DATES.contains(QualifiedNames.of(type))) {
      return MessagePart.JAVA_DATE;
    }
    if (isA(type, "java.util.Map", context)) {
      return MessagePart.JAVA_MAP;
    }
    return isA(type, "java.lang.Iterable", context)
        ? MessagePart.JAVA_COLLECTION
        : MessagePart.JAVA_TYPE;
  }

  private static boolean isA(TypeMirror type, String name, ProcessorContext context) {
    TypeElement wanted = context.elements().getTypeElement(name);
    return wanted != null
        && context
            .types()
            .isAssignable(context.types().erasure(type), context.types().erasure(wanted.asType()));
  }
}
