package dev.signet.processor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where generated codecs differ from databind on purpose: at most twelve, each with a reason. */
public enum IntendedDifference {
  /**
   * Databind stops at the first property that is missing, and at a null as soon as it comes. A
   * client wants to know all that are missing; so the rest is read first, up to what is wrong.
   */
  ALL_THAT_IS_MISSING(
      "Primitives",
      "Item",
      "Order",
      "Maps",
      "Rows",
      "Optionals",
      "Chain",
      "CycleA",
      "CycleB",
      "Renamed",
      "Snake",
      "NonEmpty",
      "Required",
      "Checked",
      "Created",
      "Overridden",
      "Strange",
      "ByProperties",
      "FactoryOfAll",
      "Aliases",
      "Pairs",
      "UpperCamel",
      "UpperSnake",
      "LowerCase",
      "LowerCamel",
      "Directions",
      "OddNames",
      "Generics",
      "Bean",
      "Fields",
      "Checking",
      "ItemBase",
      "DisabledCreator",
      "BeanAliases",
      "CreatorAndSetters",
      "CreatorAndField",
      "Paged",
      "Kebab",
      "HasNumbers",
      "HasTwoConstructors",
      "Grandchild") {
    @Override
    boolean explains(Comparison c) {
      String databind = c.databind().text();
      if (!c.bothRefuse() || !databind.endsWith(IS_REQUIRED)) {
        return false;
      }
      boolean noJson = c.generated().text().startsWith("the payload is ");
      if (noJson || isNull(c, databind) || c.repeatsAName()) {
        return !c.generated().text().equals(databind);
      }
      List<String> said = List.of(c.generated().text().split("; "));
      List<String> before = said.subList(0, said.size() - 1);
      return said.size() > 1
          && said.contains(databind)
          && before.stream().allMatch(m -> m.endsWith(IS_REQUIRED) && isAbsent(sent(c, m)));
    }

    private static JsonNode sent(Comparison c, String violation) {
      return c.sent(violation.substring(0, violation.length() - IS_REQUIRED.length()));
    }

    private static boolean isNull(Comparison c, String violation) {
      return sent(c, violation).isNull()
          || ALIASES.entrySet().stream()
              .filter(alias -> violation.equals(alias.getValue() + IS_REQUIRED))
              .anyMatch(alias -> c.sent(alias.getKey()).isNull());
    }

    private static boolean isAbsent(JsonNode sent) {
      return sent.isMissingNode() || sent.isNull();
    }
  },
  /**
   * A property of a primitive type is required, of a constructor or a setter alike. Databind has no
   * place to ask for that of a setter or field when a constructor makes the object.
   */
  PRIMITIVE_BESIDE_A_CREATOR("CreatorAndSetters", "CreatorAndField") {
    @Override
    boolean explains(Comparison c) {
      return c.databind().accepted()
          && c.generated().text().equals("c: is required")
          && !c.sent("").has("c");
    }
  },
  /**
   * Databind looks at all elements of an array of primitives before it says that one is no finite
   * number, and says of one of another form that it must be an array itself, or an int.
   */
  ELEMENT_OF_PRIMITIVES("Rows", "Nested", "MoreRows", "NonEmpty") {
    @Override
    boolean explains(Comparison c) {
      Matcher place =
          Pattern.compile(
                  "(f|ints|longs\\[\\d+]|longs|doubles|flags|shorts|floats|grid\\[\\d+])\\[(\\d+)]")
              .matcher(c.place());
      if (!c.bothRefuse() || !place.matches()) {
        return false;
      }
      Matcher other =
          Pattern.compile(Pattern.quote(place.group(1)) + "(?:\\[(\\d+)])?: (.*)")
              .matcher(c.databind().text());
      return other.matches()
          && (other.group(1) == null
              || Integer.parseInt(other.group(1)) >= Integer.parseInt(place.group(2)));
    }
  },
  /** Hash order is nobody's; the order of the document can be relied upon. */
  SET_ORDER("Sets", "Deep", "ManyTimes") {
    @Override
    boolean explains(Comparison c) {
      return c.bothAccept()
          && sorted(Comparison.tree(c.databind().text()))
              .equals(sorted(Comparison.tree(c.generated().text())));
    }
  },
  /** Databind counts the different elements of a set so far; a client counts those it sent. */
  POSITION_AFTER_A_REPETITION("Sets") {
    @Override
    boolean explains(Comparison c) {
      Pattern pattern = Pattern.compile("((?:set|colors|sets\\[\\d+]|spans)\\[)(\\d+)(].*)");
      Matcher databind = pattern.matcher(c.databind().text());
      Matcher generated = pattern.matcher(c.generated().text());
      return c.bothRefuse()
          && databind.matches()
          && generated.matches()
          && databind.group(1).equals(generated.group(1))
          && databind.group(3).equals(generated.group(3))
          && Integer.parseInt(databind.group(2)) < Integer.parseInt(generated.group(2));
    }
  },
  /**
   * A constructor or valueOf that takes a text or number is a convenience for Java code. The schema
   * and the typed client know one form, an object; databind takes a second.
   */
  SCALAR_FOR_AN_OBJECT("FromTexts", "HasNumbers", "HasValueOf", "HasTwoConstructors") {
    @Override
    boolean explains(Comparison c) {
      return c.generated().text().equals(c.place() + ": expected an object")
          && c.place().matches("one|many\\[\\d+]")
          && (c.sent(c.place()).isValueNode() && !c.sent(c.place()).isNull() || c.repeatsAName());
    }
  },
  /** A client is told the name that it sent, not another of the same property. */
  NAME_OF_AN_ALIAS("Renamed", "Aliases") {
    @Override
    boolean explains(Comparison c) {
      String name = ALIASES.get(c.place());
      String said = c.generated().text().substring(c.place().length());
      return c.bothRefuse() && name != null && c.databind().text().equals(name + said);
    }
  },
  /**
   * Of a property of a constructor that comes by its name and by an alias, the last is taken, as of
   * any other. Databind does so, unless the object was made in between, or the last is null.
   */
  NAME_AND_ALIAS("Renamed", "Aliases") {
    @Override
    boolean explains(Comparison c) {
      Matcher refusal =
          Pattern.compile("(\\w+): is (?:not accepted|required)").matcher(c.databind().text());
      return refusal.matches()
          && names(c, ALIASES.getOrDefault(refusal.group(1), refusal.group(1))) > 1;
    }

    private static long names(Comparison c, String property) {
      JsonNode sent = c.sent("");
      return ALIASES.entrySet().stream()
              .filter(alias -> alias.getValue().equals(property) && sent.has(alias.getKey()))
              .count()
          + (sent.has(property) ? 1 : 0);
    }
  },
  /**
   * What a method declares is what leaves: a subclass that it happens to return may hold what
   * nobody meant to send, and no schema or client knows it. Databind writes all of it.
   */
  DECLARED_TYPE_OF_A_RESULT("Held") {
    @Override
    boolean explains(Comparison c) {
      String declared =
          c.databind().text().replaceAll(",\"extra\":(?:null|\"(?:[^\"\\\\]++|\\\\.)*+\")", "");
      return c.bothAccept() && declared.equals(c.generated().text());
    }
  },
  /** The order of the source; that of reflection, which databind uses, is none. */
  ORDER_OF_GETTERS("ManyGetters", "Computed", "WithMethods", "Failing") {
    @Override
    boolean explains(Comparison c) {
      return c.bothAccept()
          && Comparison.tree(c.databind().text()).equals(Comparison.tree(c.generated().text()));
    }
  };

  private static final String IS_REQUIRED = ": is required";
  private static final Map<String, String> ALIASES =
      Map.of("q", "qty", "count", "qty", "aa", "a", "aaa", "a", "bb", "b");

  private final Set<String> types;

  IntendedDifference(String... types) {
    this.types = Set.of(types);
  }

  /** Whether this and nothing else is the reason of the difference. */
  abstract boolean explains(Comparison comparison);

  /** Whether this difference is met, in one of the types that can show it. */
  public boolean isMet(Comparison comparison) {
    return types.contains(comparison.type()) && !comparison.isSame() && explains(comparison);
  }

  /** Whether one of them is the reason of a difference. */
  public static boolean knows(Comparison comparison) {
    return Arrays.stream(values()).anyMatch(difference -> difference.isMet(comparison));
  }

  /** The types of the corpus that show it. */
  public Set<String> types() {
    return types;
  }

  /** The same with the elements of each array in one order. */
  private static String sorted(JsonNode node) {
    if (!node.isContainerNode()) {
      return node.toString();
    }
    List<String> children = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(child -> children.add(sorted(child)));
      Collections.sort(children);
    } else {
      node.properties().forEach(e -> children.add(e.getKey() + "=" + sorted(e.getValue())));
    }
    return children.toString();
  }
}
