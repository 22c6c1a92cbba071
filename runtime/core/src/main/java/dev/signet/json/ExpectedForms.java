package dev.signet.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** What a JSON value of a Java type looks like, in a client's words. */
final class ExpectedForms {

  private static final Set<Class<?>> INTEGERS =
      Set.of(
          byte.class,
          Byte.class,
          short.class,
          Short.class,
          int.class,
          Integer.class,
          long.class,
          Long.class,
          OptionalInt.class,
          OptionalLong.class,
          BigInteger.class);
  private static final Set<Class<?>> NUMBERS =
      Set.of(
          float.class,
          Float.class,
          double.class,
          Double.class,
          OptionalDouble.class,
          Number.class,
          BigDecimal.class);

  private ExpectedForms() {}

  static String of(Class<?> type) {
    if (INTEGERS.contains(type)) {
      return "an integer" + range(type);
    }
    if (NUMBERS.contains(type)) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == String.class || type == char[].class) {
      return "a string";
    }
    if (type == char.class || type == Character.class) {
      return "a string of one character";
    }
    if (type.isEnum()) {
      return "one of " + Databind.enumNames(type);
    }
    return ofStructure(type);
  }

  private static String ofStructure(Class<?> type) {
    if (type == byte[].class) {
      return "a base64 string";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "an array";
    }
    if (type == UUID.class) {
      return "a UUID string";
    }
    if (type.getName().startsWith("java.time.")) {
      return "an ISO-8601 string (" + type.getSimpleName() + ")";
    }
    if (Map.class.isAssignableFrom(type) || !type.getName().startsWith("java.")) {
      return "an object";
    }
    return "a value of another form";
  }

  private static String range(Class<?> type) {
    if (type == int.class || type == Integer.class || type == OptionalInt.class) {
      return " (32 bit)";
    }
    if (type == long.class || type == Long.class || type == OptionalLong.class) {
      return " (64 bit)";
    }
    if (type == short.class || type == Short.class) {
      return " (16 bit)";
    }
    return type == byte.class || type == Byte.class ? " (8 bit)" : "";
  }
}
