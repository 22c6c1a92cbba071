package dev.signet.json.databind;

import static java.util.Map.entry;

import dev.signet.json.JsonForms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** Names the form of JSON that databind expects for a Java type. */
final class ExpectedForms {

  private static final Map<Class<?>, String> SCALARS =
      Map.ofEntries(
          entry(byte.class, JsonForms.INTEGER_8),
          entry(Byte.class, JsonForms.INTEGER_8),
          entry(short.class, JsonForms.INTEGER_16),
          entry(Short.class, JsonForms.INTEGER_16),
          entry(int.class, JsonForms.INTEGER_32),
          entry(Integer.class, JsonForms.INTEGER_32),
          entry(OptionalInt.class, JsonForms.INTEGER_32),
          entry(long.class, JsonForms.INTEGER_64),
          entry(Long.class, JsonForms.INTEGER_64),
          entry(OptionalLong.class, JsonForms.INTEGER_64),
          entry(BigInteger.class, JsonForms.INTEGER),
          entry(float.class, JsonForms.NUMBER),
          entry(Float.class, JsonForms.NUMBER),
          entry(double.class, JsonForms.NUMBER),
          entry(Double.class, JsonForms.NUMBER),
          entry(OptionalDouble.class, JsonForms.NUMBER),
          entry(Number.class, JsonForms.NUMBER),
          entry(BigDecimal.class, JsonForms.NUMBER),
          entry(boolean.class, JsonForms.BOOLEAN),
          entry(Boolean.class, JsonForms.BOOLEAN),
          entry(String.class, JsonForms.STRING),
          entry(char[].class, JsonForms.STRING),
          entry(char.class, JsonForms.CHARACTER),
          entry(Character.class, JsonForms.CHARACTER),
          entry(byte[].class, JsonForms.BASE64),
          entry(UUID.class, JsonForms.UUID));

  private ExpectedForms() {}

  static String of(Class<?> type) {
    String scalar = SCALARS.get(type);
    if (scalar != null) {
      return scalar;
    }
    if (type.isEnum()) {
      return JsonForms.oneOf(StrictMapper.enumTexts(type));
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return JsonForms.ARRAY;
    }
    if (type.getName().startsWith("java.time.")) {
      return JsonForms.time(type);
    }
    if (Map.class.isAssignableFrom(type)) {
      return JsonForms.OBJECT;
    }
    if (!type.getName().startsWith("java.")) {
      Class<?> value = StrictMapper.valueOf(type);
      return value == null ? JsonForms.OBJECT : of(value);
    }
    return "a value of another form";
  }
}
