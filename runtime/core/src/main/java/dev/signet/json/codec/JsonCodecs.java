package dev.signet.json.codec;

import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
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

/** The codecs of the Java library's types, of which generated code puts its own together. */
public final class JsonCodecs {

  /** A text. */
  public static final JsonCodec<String> STRING = scalar(ScalarCodec.Kind.STRING);

  /** A boolean. */
  public static final JsonCodec<Boolean> BOOLEAN = scalar(ScalarCodec.Kind.BOOLEAN);

  /** An integer of 8 bits. */
  public static final JsonCodec<Byte> BYTE = scalar(ScalarCodec.Kind.BYTE);

  /** An integer of 16 bits. */
  public static final JsonCodec<Short> SHORT = scalar(ScalarCodec.Kind.SHORT);

  /** An integer of 32 bits. */
  public static final JsonCodec<Integer> INT = scalar(ScalarCodec.Kind.INT);

  /** An integer of 64 bits. */
  public static final JsonCodec<Long> LONG = scalar(ScalarCodec.Kind.LONG);

  /** A number. */
  public static final JsonCodec<Float> FLOAT = scalar(ScalarCodec.Kind.FLOAT);

  /** A number. */
  public static final JsonCodec<Double> DOUBLE = scalar(ScalarCodec.Kind.DOUBLE);

  /** A text of one character. */
  public static final JsonCodec<Character> CHAR = scalar(ScalarCodec.Kind.CHAR);

  /** A number. */
  public static final JsonCodec<BigDecimal> BIG_DECIMAL = scalar(ScalarCodec.Kind.BIG_DECIMAL);

  /** An integer. */
  public static final JsonCodec<BigInteger> BIG_INTEGER = scalar(ScalarCodec.Kind.BIG_INTEGER);

  /** A UUID. */
  public static final JsonCodec<UUID> UUID = scalar(ScalarCodec.Kind.UUID);

  /** Base64. */
  public static final JsonCodec<byte[]> BYTES = scalar(ScalarCodec.Kind.BYTES);

  /** A text as characters. */
  public static final JsonCodec<char[]> CHARS = scalar(ScalarCodec.Kind.CHARS);

  /** A number or null. */
  public static final JsonCodec<OptionalInt> OPTIONAL_INT =
      new PrimitiveOptionalCodec<>(OptionalInt.class);

  /** A number or null. */
  public static final JsonCodec<OptionalLong> OPTIONAL_LONG =
      new PrimitiveOptionalCodec<>(OptionalLong.class);

  /** A number or null. */
  public static final JsonCodec<OptionalDouble> OPTIONAL_DOUBLE =
      new PrimitiveOptionalCodec<>(OptionalDouble.class);

  /** The caller's own openid, in results. */
  public static final JsonCodec<OpenId> OPEN_ID = new IdentityCodec<>();

  /** The caller's own unionid, in results. */
  public static final JsonCodec<UnionId> UNION_ID = new IdentityCodec<>();

  /** An appid, in results. */
  public static final JsonCodec<AppId> APP_ID = new IdentityCodec<>();

  private JsonCodecs() {}

  private static <T> JsonCodec<T> scalar(ScalarCodec.Kind kind) {
    return new ScalarCodec<>(kind);
  }

  /** A value type of {@code java.time}. */
  public static <T> JsonCodec<T> time(Class<T> type) {
    return new TimeCodec<>(type);
  }

  /**
   * An enum.
   *
   * @param constants all, in their order
   * @param names of these constants in JSON
   * @param aliases further names, each before the index of its constant
   */
  public static <T extends Enum<T>> JsonCodec<T> enumeration(
      T[] constants, String[] names, String... aliases) {
    return new EnumCodec<>(constants, names, aliases);
  }

  /** A list. */
  public static <E> JsonCodec<List<E>> list(JsonCodec<E> element, boolean nullable) {
    return new CollectionCodec<>(element, nullable, false);
  }

  /** A set, in the order of the array. */
  public static <E> JsonCodec<Set<E>> set(JsonCodec<E> element, boolean nullable) {
    return new CollectionCodec<>(element, nullable, true);
  }

  /** A collection, which is a list. */
  public static <E> JsonCodec<Collection<E>> collection(JsonCodec<E> element, boolean nullable) {
    return new CollectionCodec<>(element, nullable, false);
  }

  /** A map. */
  public static <V> JsonCodec<Map<String, V>> map(JsonCodec<V> value, boolean nullable) {
    return new MapCodec<>(value, nullable);
  }

  /**
   * An array.
   *
   * @param element the codec of the component type, or of its box
   */
  public static <A> JsonCodec<A> array(Class<A> type, JsonCodec<?> element, boolean nullable) {
    return new ArrayCodec<>(type, element, nullable);
  }

  /** A value or null. */
  public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> content) {
    return new OptionalCodec<>(content);
  }
}
