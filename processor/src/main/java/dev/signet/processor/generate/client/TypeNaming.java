package dev.signet.processor.generate.client;

import dev.signet.processor.generate.document.TypeVariant;
import dev.signet.processor.generate.json.JsonText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Chooses the names of types: the short name if only one type wants it, else the long names of all
 * that want it. A type that is the same in payloads and results has one name; where the two differ,
 * the payload's name ends in Input, or in UncheckedInput where its constraints do not count.
 */
final class TypeNaming {

  private final SortedMap<String, Map<String, Object>> definitions;

  /**
   * Maps each key to the key whose name it shares: its own, or that of an earlier variant with an
   * equal schema.
   */
  private Map<String, String> kept = new HashMap<>();

  private TypeNaming(SortedMap<String, Map<String, Object>> definitions) {
    this.definitions = definitions;
  }

  /** Returns the name of each key. */
  static Map<String, String> of(SortedMap<String, Map<String, Object>> definitions) {
    TypeNaming naming = new TypeNaming(definitions);
    naming.join();
    SortedMap<String, SortedSet<String>> wanted = new TreeMap<>();
    definitions.forEach(
        (key, definition) ->
            wanted
                .computeIfAbsent((String) definition.get("name"), name -> new TreeSet<>())
                .add(TypeVariant.baseOf(key)));
    Map<String, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>(ReservedTypeNames.ALL);
    for (String key : definitions.keySet()) {
      String kept = naming.kept.get(key);
      Map<String, Object> definition = definitions.get(key);
      String shortName = (String) definition.get("name");
      boolean alone =
          wanted.get(shortName).size() == 1 && !ReservedTypeNames.ALL.contains(shortName);
      String name = alone ? shortName : (String) definition.get("longName");
      if (!names.containsKey(kept)) {
        names.put(kept, unique(name + naming.suffix(kept), taken));
      }
    }
    for (String key : definitions.keySet()) {
      names.putIfAbsent(key, names.get(naming.kept.get(key)));
    }
    return names;
  }

  /**
   * Joins the variants of a type that have equal schemas. Passes repeat until nothing changes,
   * because separating a type may separate those that contain it.
   */
  private void join() {
    definitions.keySet().forEach(key -> kept.put(key, first(key, other -> true)));
    Map<String, String> before = Map.of();
    while (!before.equals(kept)) {
      before = Map.copyOf(kept);
      Map<String, String> texts = new HashMap<>();
      definitions.keySet().forEach(key -> texts.put(key, text(key)));
      Map<String, String> parted = new HashMap<>();
      for (String key : definitions.keySet()) {
        parted.put(key, first(key, other -> texts.get(other).equals(texts.get(key))));
      }
      kept = parted;
    }
  }

  /**
   * Returns the key of the first variant of the same type that meets a condition; the key itself
   * always does.
   */
  private String first(String key, Predicate<String> so) {
    return Arrays.stream(TypeVariant.values())
        .map(variant -> variant.key(TypeVariant.baseOf(key)))
        .filter(definitions::containsKey)
        .filter(so)
        .findFirst()
        .orElse(key);
  }

  private String text(String key) {
    return JsonText.of(ClientModel.referring(definitions.get(key).get("schema"), kept::get));
  }

  private String suffix(String key) {
    return first(key, other -> true).equals(key) ? "" : TypeVariant.of(key).nameSuffix();
  }

  private static String unique(String name, Set<String> taken) {
    String candidate = name;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = name + "_" + i;
    }
    return candidate;
  }
}
