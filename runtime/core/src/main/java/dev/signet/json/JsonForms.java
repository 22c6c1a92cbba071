package dev.signet.json;

import java.util.Collection;

/** The names, in an answer, of the forms that JSON values have. */
public final class JsonForms {

  public static final String OBJECT = "an object";
  public static final String ARRAY = "an array";
  public static final String BOOLEAN = "true or false";
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

  /** Returns the form of an enum whose constants have these names in JSON. */
  public static String oneOf(Collection<?> names) {
    return "one of " + names;
  }

  /** Returns the form of a type of {@code java.time}. */
  public static String time(Class<?> type) {
    return "an ISO-8601 string (" + type.getSimpleName() + ")";
  }
}
