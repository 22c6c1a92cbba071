package dev.signet.json.databind;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.error.FunctionException;
import dev.signet.error.UnavailableException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Payload types as a user would write them. */
@SuppressWarnings("exports")
public final class Payloads {

  private Payloads() {}

  public enum Color {
    RED,
    @JsonProperty("green-ish")
    GREEN;

    @Override
    public String toString() {
      return "Color#" + ordinal();
    }
  }

  public record Item(String sku, int qty) {}

  public record Order(String id, List<Item> items, Map<String, Item> byName) {}

  public record Scalars(
      byte b,
      short s,
      int i,
      long l,
      float f,
      double d,
      boolean z,
      char c,
      Integer boxed,
      Long boxedLong,
      Double boxedDouble,
      Boolean boxedBoolean,
      String text,
      Color color,
      UUID uuid,
      BigInteger big,
      BigDecimal decimal,
      byte[] bytes) {}

  /** The types of {@link Scalars} without the primitives, which must be present. */
  public record Boxes(
      Byte b,
      Short s,
      Integer i,
      Long l,
      Float f,
      Double d,
      Boolean z,
      Character c,
      String text,
      Color color,
      UUID uuid,
      BigInteger big,
      BigDecimal decimal,
      byte[] bytes,
      Item item,
      List<String> list,
      Map<String, String> map) {}

  public record Times(
      Instant instant,
      LocalDate date,
      LocalTime time,
      LocalDateTime dateTime,
      OffsetDateTime offsetDateTime,
      OffsetTime offsetTime,
      ZonedDateTime zoned,
      Duration duration,
      Period period,
      Year year,
      YearMonth yearMonth,
      MonthDay monthDay,
      ZoneId zone,
      ZoneOffset offset,
      DayOfWeek day) {}

  public record Containers(
      List<String> list,
      Set<Integer> set,
      Map<String, String> map,
      String[] array,
      int[] ints,
      List<List<String>> lists,
      Map<String, List<Integer>> mapOfLists,
      Map<Color, Integer> byColor,
      List<@Nullable String> nullables,
      Map<String, @Nullable Integer> nullableValues,
      List<Object> objects,
      Map<String, Object> anything,
      Object[] objectArray,
      List<Map<String, Object>> rows,
      List<JsonNode> nodes,
      JsonNode node) {}

  public record Optionals(
      Optional<String> text,
      Optional<Integer> number,
      OptionalInt small,
      Optional<Item> item,
      Optional<List<String>> list) {}

  /** A mutable bean, as users of Java 11 write it. */
  public static final class Bean {
    private int qty;
    private List<String> tags = List.of();

    public Bean() {}

    public int getQty() {
      return qty;
    }

    public void setQty(int qty) {
      if (qty > 100) {
        throw new IllegalArgumentException("S3CRET " + qty);
      }
      this.qty = qty;
    }

    public List<String> getTags() {
      return tags;
    }

    public void setTags(List<String> tags) {
      this.tags = tags;
    }
  }

  public record Checked(int qty) {
    public Checked {
      if (qty == 1) {
        throw new IllegalArgumentException("S3CRET");
      }
      if (qty == 2) {
        throw new FunctionException("QTY_TAKEN", "take another", 422);
      }
      if (qty == 3) {
        throw new OutOfMemoryError("S3CRET");
      }
      if (qty == 4) {
        throw new StackOverflowError("S3CRET");
      }
      if (qty == 5) {
        throw new UnavailableException("try again", null);
      }
    }
  }

  public record Basket(List<Checked> items) {}

  /** An annotation of no known library, which is recognized by its simple name alone. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE_USE)
  public @interface Nullable {}
}
