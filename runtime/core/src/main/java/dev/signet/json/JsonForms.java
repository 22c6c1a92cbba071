package dev.signet.json;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The names, in an answer, of the forms that JSON values have. */
public final class JsonForms {

  /** The most names of an enum's constants that an answer lists. */
  private static final int MAX_NAMES = 20;

  public static final String NULL = "nothing but null";
  public static final String OBJECT = "an object";
  public static final String ARRAY = "an array";
  public static final String BOOLEAN = "true or false";
  public static final String BIT = "0 or 1";
  public static final String NUMBER = "a number";
  public static final String INTEGER = "an integer";
  public static final String INTEGER_8 = INTEGER + " (8 bit)";
  public static final String INTEGER_16 = INTEGER + " (16 bit)";
  public static final String INTEGER_32 = INTEGER + " (32 bit)";
  public static final String INTEGER_64 = INTEGER + " (64 bit)";
  public static final String STRING = "a string";
  public static final String CHARACTER = "a string of one character";
  public static final String BASE64 = "a base64 string";
  public static final String UUID = "a UUID string";

  private JsonForms() {}

  /**
   * Returns the form of an enum whose constants have these names in JSON. At most twenty of them
   * are listed, each once.
   */
  public static String oneOf(Collection<?> names) {
    Set<Object> all = new LinkedHashSet<>(names);
    List<Object> listed = all.stream().limit(MAX_NAMES).collect(Collectors.toList());
    int more = all.size() - listed.size();
    return "one of " + listed + (more == 0 ? "" : " and " + more + " more");
  }

  /** Returns the form of a type of {@code java.time}. */
  public static String time(Class<?> type) {
    return "an ISO-8601 string (" + type.getSimpleName() + ")";
  }

  /** Returns the form of a type of {@code java.time} that is written by a pattern. */
  public static String pattern(String pattern, Class<?> type) {
    return "a string of the form " + pattern + " (" + type.getSimpleName() + ")";
  }

  /** Returns the form of a moment or a Duration in milliseconds. */
  public static String millis(Class<?> type) {
    return INTEGER + " of milliseconds (" + type.getSimpleName() + ")";
  }

  /** Returns the form of a moment or a Duration in seconds. */
  public static String seconds(Class<?> type) {
    return NUMBER + " of seconds (" + type.getSimpleName() + ")";
  }

  /** Returns the form of a date in days. */
  public static String days(Class<?> type) {
    return INTEGER + " of days (" + type.getSimpleName() + ")";
  }

  /** Returns the form of a number or boolean that is written as a string. */
  public static String asText(String form) {
    return form + " as a string";
  }

  /** Returns the form of an enum that is written by the places of its constants. */
  public static String ordinal(int constants) {
    return INTEGER + " from 0 to " + (constants - 1);
  }

  /** Returns the form of a map's key. */
  public static String key(String form) {
    return "a key that is " + form;
  }
}
