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

/**
 * The intended differences between generated codecs and databind: at most twelve, each with a
 * reason.
 */
public enum IntendedDifference {
  /**
   * Databind stops at the first missing property, and at a null as soon as it comes. A client wants
   * to know all that are missing, so generated code reads on, up to the first wrong value.
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
      "Grandchild",
      "IgnoredInt",
      "IntSetter",
      "BoxedSetters",
      "TextPrimitives") {
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
   * Generated code requires every property of a primitive type, whether a constructor or a setter
   * takes it. Databind cannot require that of a setter or field when a constructor makes the
   * object.
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
   * Databind looks at all elements of an array of primitives before it reports one that is not a
   * finite number. It reports an element of another form as if it had to be an array itself, or an
   * int.
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
  /**
   * Generated code keeps the order of the document, which can be relied upon; hash order cannot.
   */
  SET_ORDER("Sets", "Deep", "ManyTimes", "Declared") {
    @Override
    boolean explains(Comparison c) {
      return c.bothAccept()
          && sorted(Comparison.tree(c.databind().text()))
              .equals(sorted(Comparison.tree(c.generated().text())));
    }
  },
  /**
   * Databind counts the different elements of a set so far; generated code counts those that were
   * sent, as a client does.
   */
  POSITION_AFTER_A_REPETITION("Sets", "Declared") {
    @Override
    boolean explains(Comparison c) {
      Pattern pattern =
          Pattern.compile("((?:set|linked|sorted|colors|sets\\[\\d+]|spans)\\[)(\\d+)(].*)");
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
   * and the typed client know only one form, an object, whereas databind accepts a second.
   */
  SCALAR_FOR_AN_OBJECT("FromTexts", "HasNumbers", "HasValueOf", "HasTwoConstructors") {
    @Override
    boolean explains(Comparison c) {
      return c.generated().text().equals(c.place() + ": expected an object")
          && c.place().matches("one|many\\[\\d+]")
          && (c.sent(c.place()).isValueNode() && !c.sent(c.place()).isNull() || c.repeatsAName());
    }
  },
  /** Generated code tells a client the name that it sent, not another name of the same property. */
  NAME_OF_AN_ALIAS("Renamed", "Aliases") {
    @Override
    boolean explains(Comparison c) {
      String name = ALIASES.get(c.place());
      String said = c.generated().text().substring(c.place().length());
      return c.bothRefuse() && name != null && c.databind().text().equals(name + said);
    }
  },
  /**
   * When a constructor's property comes by its name and by an alias, generated code takes the last
   * value, as for any other property. Databind does so too, unless the object was made in between
   * or the last value is null.
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
   * Generated code writes the declared type of a result: a subclass may hold data that nobody meant
   * to send and that neither schema nor client describes. Databind writes all of it.
   */
  DECLARED_TYPE_OF_A_RESULT("Held") {
    @Override
    boolean explains(Comparison c) {
      String declared =
          c.databind().text().replaceAll(",\"extra\":(?:null|\"(?:[^\"\\\\]++|\\\\.)*+\")", "");
      return c.bothAccept() && declared.equals(c.generated().text());
    }
  },
  /**
   * Databind reads an unwrapped object after everything else, from a copy of the document. It says
   * of a value with a wrong form that it is missing, and requires no primitive there.
   */
  VALUE_OF_AN_UNWRAPPED_OBJECT(
      "Unwrapping", "UnwrappingTwice", "UnwrappingBean", "UnwrappingGeneric", "HasUnwrapping") {
    @Override
    boolean explains(Comparison c) {
      return c.bothRefuse()
          || c.databind().accepted() && c.generated().text().equals("in_b: is required");
    }
  },
  /**
   * Generated code follows the order of the source; databind uses reflection, which has no order.
   */
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

  /** Returns whether this difference alone explains the two answers. */
  abstract boolean explains(Comparison comparison);

  /** Returns whether this difference occurs, in one of the types that can show it. */
  public boolean isMet(Comparison comparison) {
    return types.contains(comparison.type()) && !comparison.isSame() && explains(comparison);
  }

  /** Returns whether one of these differences explains the two answers. */
  public static boolean knows(Comparison comparison) {
    return Arrays.stream(values()).anyMatch(difference -> difference.isMet(comparison));
  }

  /** Returns the types of the corpus that show this difference. */
  public Set<String> types() {
    return types;
  }

  /** Returns a document as text with the elements of each array sorted. */
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
