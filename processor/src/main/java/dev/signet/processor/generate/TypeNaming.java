package dev.signet.processor.generate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Chooses the names of types: the short name where only one type wants it, else the long names of
 * all that want it. A type that is the same in payloads and results has one name; where the sides
 * differ, the payload's ends in Input.
 */
final class TypeNaming {

  /** What TypeScript keeps for itself, and what the client's own text names. */
  private static final Set<String> RESERVED =
      Set.of(
          "Array",
          "Boolean",
          "Error",
          "Function",
          "Number",
          "Object",
          "Promise",
          "Record",
          "String",
          "Symbol",
          "any",
          "unknown",
          "never",
          "number",
          "bigint",
          "boolean",
          "string",
          "symbol",
          "void",
          "object",
          "undefined",
          "null",
          "SignetError",
          "SignetFunctions",
          "SignetViolation",
          "FunctionClientOptions",
          "ContainerClientOptions");

  private final SortedMap<String, Map<String, Object>> definitions;

  private TypeNaming(SortedMap<String, Map<String, Object>> definitions) {
    this.definitions = definitions;
  }

  /** The name of each key. */
  static Map<String, String> of(SortedMap<String, Map<String, Object>> definitions) {
    TypeNaming naming = new TypeNaming(definitions);
    Set<String> same = naming.sameOnBothSides();
    SortedMap<String, SortedSet<String>> wanted = new TreeMap<>();
    definitions.forEach(
        (key, definition) ->
            wanted
                .computeIfAbsent((String) definition.get("name"), name -> new TreeSet<>())
                .add(Side.baseOf(key)));
    Map<String, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>(RESERVED);
    for (String key : definitions.keySet()) {
      String kept = naming.kept(key, same);
      Map<String, Object> definition = definitions.get(key);
      String shortName = (String) definition.get("name");
      boolean alone = wanted.get(shortName).size() == 1 && !RESERVED.contains(shortName);
      String name = alone ? shortName : (String) definition.get("longName");
      if (!names.containsKey(kept)) {
        names.put(kept, unique(name + naming.suffix(kept, same), taken));
      }
    }
    for (String key : definitions.keySet()) {
      names.putIfAbsent(key, names.get(naming.kept(key, same)));
    }
    return names;
  }

  /** The types whose payload and result sides say the same, references and all. */
  private Set<String> sameOnBothSides() {
    Set<String> same = new TreeSet<>();
    for (String key : definitions.keySet()) {
      String base = Side.baseOf(key);
      if (definitions.containsKey(Side.PAYLOAD.key(base))
          && definitions.containsKey(Side.RESULT.key(base))) {
        same.add(base);
      }
    }
    // Each pass may part a type whose parts were parted in the pass before.
    List<String> parted;
    do {
      parted = same.stream().filter(base -> differs(base, same)).toList();
    } while (same.removeAll(parted));
    return same;
  }

  private boolean differs(String base, Set<String> same) {
    return !text(Side.PAYLOAD, base, same).equals(text(Side.RESULT, base, same));
  }

  private String text(Side side, String base, Set<String> same) {
    Object schema = definitions.get(side.key(base)).get("schema");
    return JsonText.of(ClientModel.referring(schema, key -> kept(key, same)));
  }

  /** The one key of a type that is the same on both sides. */
  private String kept(String key, Set<String> same) {
    String base = Side.baseOf(key);
    return same.contains(base) ? Side.RESULT.key(base) : key;
  }

  private String suffix(String key, Set<String> same) {
    String base = Side.baseOf(key);
    boolean parted =
        Side.PAYLOAD.isOf(key)
            && !same.contains(base)
            && definitions.containsKey(Side.RESULT.key(base));
    return parted ? "Input" : "";
  }

  private static String unique(String name, Set<String> taken) {
    String candidate = name;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = name + "_" + i;
    }
    return candidate;
  }
}
