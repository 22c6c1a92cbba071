package dev.signet.json.codec;

import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import dev.signet.json.time.TimeForm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The codecs of the Java library's types, from which generated code builds its own. */
public final class JsonCodecs {

  /** A string. */
  public static final JsonCodec<String> STRING = scalar(ScalarCodec.Kind.STRING);

  /** True or false. */
  public static final JsonCodec<Boolean> BOOLEAN = scalar(ScalarCodec.Kind.BOOLEAN);

  /** An integer of 8 bits. */
  public static final JsonCodec<Byte> BYTE = scalar(ScalarCodec.Kind.BYTE);

  /** An integer of 16 bits. */
  public static final JsonCodec<Short> SHORT = scalar(ScalarCodec.Kind.SHORT);

  /** An integer of 32 bits. */
  public static final JsonCodec<Integer> INT = scalar(ScalarCodec.Kind.INT);

  /** An integer of 64 bits. */
  public static final JsonCodec<Long> LONG = scalar(ScalarCodec.Kind.LONG);

  /** A number that a finite float can hold. */
  public static final JsonCodec<Float> FLOAT = scalar(ScalarCodec.Kind.FLOAT);

  /** A number that a finite double can hold. */
  public static final JsonCodec<Double> DOUBLE = scalar(ScalarCodec.Kind.DOUBLE);

  /** A string of one UTF-16 unit. */
  public static final JsonCodec<Character> CHAR = scalar(ScalarCodec.Kind.CHAR);

  /** A number of any size. */
  public static final JsonCodec<BigDecimal> BIG_DECIMAL = scalar(ScalarCodec.Kind.BIG_DECIMAL);

  /** An integer of any size. */
  public static final JsonCodec<BigInteger> BIG_INTEGER = scalar(ScalarCodec.Kind.BIG_INTEGER);

  /** A boolean as 0 or 1. */
  public static final JsonCodec<Boolean> BIT =
      new ScalarCodec<>(ScalarCodec.Kind.BOOLEAN, ScalarCodec.Form.BIT);

  /** Null, which is the only value of Void. */
  public static final JsonCodec<Void> NULL = scalar(ScalarCodec.Kind.NULL);

  /** A UUID as a string of 36 characters. */
  public static final JsonCodec<UUID> UUID = scalar(ScalarCodec.Kind.UUID);

  /** Bytes as a padded base64 string. */
  public static final JsonCodec<byte[]> BYTES = scalar(ScalarCodec.Kind.BYTES);

  /** A string, as an array of its UTF-16 units. */
  public static final JsonCodec<char[]> CHARS = scalar(ScalarCodec.Kind.CHARS);

  /** An integer of 32 bits, or null for empty. */
  public static final JsonCodec<OptionalInt> OPTIONAL_INT =
      new PrimitiveOptionalCodec<>(OptionalInt.class, false);

  /** An integer of 64 bits, or null for empty. */
  public static final JsonCodec<OptionalLong> OPTIONAL_LONG =
      new PrimitiveOptionalCodec<>(OptionalLong.class, false);

  /** A number that a finite double can hold, or null for empty. */
  public static final JsonCodec<OptionalDouble> OPTIONAL_DOUBLE =
      new PrimitiveOptionalCodec<>(OptionalDouble.class, false);

  /** The caller's own openid; only written. */
  public static final JsonCodec<OpenId> OPEN_ID = new IdentityCodec<>();

  /** The caller's own unionid; only written. */
  public static final JsonCodec<UnionId> UNION_ID = new IdentityCodec<>();

  /** An appid; only written. */
  public static final JsonCodec<AppId> APP_ID = new IdentityCodec<>();

  private JsonCodecs() {}

  private static <T> JsonCodec<T> scalar(ScalarCodec.Kind kind) {
    return new ScalarCodec<>(kind, ScalarCodec.Form.OWN);
  }

  /** Returns the codec of a value type of {@code java.time}, as an ISO-8601 string. */
  public static <T> JsonCodec<T> time(Class<T> type) {
    return new TimeCodec<>(type, TimeForm.ISO);
  }

  /** Returns the codec of a value type of {@code java.time} in another form. */
  public static <T> JsonCodec<T> time(Class<T> type, TimeForm form) {
    return new TimeCodec<>(type, form);
  }

  /**
   * Returns the codec of the same values as strings.
   *
   * @param codec the codec of a number, of booleans, or of an Optional of a primitive number
   */
  public static <T> JsonCodec<T> text(JsonCodec<T> codec) {
    return codec.asText();
  }

  /** Returns the codec of the constants of an enum by their places, from 0. */
  public static <T extends Enum<T>> JsonCodec<T> ordinal(T[] constants) {
    return new OrdinalCodec<>(constants);
  }

  /**
   * Returns the codec of an enum.
   *
   * @param constants all constants, in their order
   * @param names the names of these constants in JSON
   * @param aliases further names that are read, each before the index of its constant
   */
  public static <T extends Enum<T>> JsonCodec<T> enumeration(
      T[] constants, String[] names, String... aliases) {
    return new EnumCodec<>(constants, names, aliases);
  }

  /**
   * Returns the codec of lists.
   *
   * @param nullable true to read null elements
   */
  public static <E> JsonCodec<List<E>> list(JsonCodec<E> element, boolean nullable) {
    return new CollectionCodec<>(element, nullable, CollectionCodec.Kind.LIST);
  }

  /**
   * Returns the codec of sets, which keep the order of the JSON array.
   *
   * @param nullable true to read null elements
   */
  public static <E> JsonCodec<Set<E>> set(JsonCodec<E> element, boolean nullable) {
    return new CollectionCodec<>(element, nullable, CollectionCodec.Kind.SET);
  }

  /**
   * Returns the codec of collections, which are read as lists.
   *
   * @param nullable true to read null elements
   */
  public static <E> JsonCodec<Collection<E>> collection(JsonCodec<E> element, boolean nullable) {
    return new CollectionCodec<>(element, nullable, CollectionCodec.Kind.LIST);
  }

  /**
   * Returns the codec of maps with strings as keys, which keep the order of the JSON object.
   *
   * @param nullable true to read null values
   */
  public static <V> JsonCodec<Map<String, V>> map(JsonCodec<V> value, boolean nullable) {
    return new MapCodec<>(STRING, value, nullable, false);
  }

  /**
   * Returns the codec of an array type.
   *
   * @param type the array type
   * @param element the codec of the component type, or of its box
   * @param nullable true to read null elements
   */
  public static <A> JsonCodec<A> array(Class<A> type, JsonCodec<?> element, boolean nullable) {
    return new ArrayCodec<>(type, element, nullable);
  }

  /** Returns the codec of Optionals: a value, or null for empty. */
  public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> content) {
    return new OptionalCodec<>(content);
  }
}
