package dev.signet.processor.testing;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Objects as user code could return them, with values that no document produces: nulls anywhere,
 * NaN, halves of surrogate pairs, other people's identities. Equal seeds give equal objects.
 */
public final class RandomValues {

  private static final int DEEP = 4;
  private static final double[] DOUBLES = {
    0,
    -0.0,
    1,
    1.5,
    0.1,
    1e21,
    1e-7,
    1e16,
    123456789012.25,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };
  private static final float[] FLOATS = {
    0,
    -0f,
    1,
    1.5f,
    0.1f,
    1e10f,
    Float.MIN_VALUE,
    Float.MAX_VALUE,
    Float.NaN,
    16777216f,
    Float.POSITIVE_INFINITY
  };
  private static final String[] DECIMALS = {
    "0", "0.00", "1.50", "-1", "1E+2", "1E-10", "100", "1E+400", "123456789.123456789123456789"
  };
  private static final String[] TEXTS = {
    "",
    " ",
    "a",
    "中文",
    "😀",
    "\"\\/\b\f\n\r\t",
    "\u0000\u001f\u007f",
    "\u2028",
    "<a&b>",
    "\ud83d",
    "\ude00x"
  };

  private final TypeFactory types = RuntimeMapper.get().getTypeFactory();
  private final Random random;
  private final RandomScalars scalars;

  /** The number of references in a hundred that are null. */
  private int nulls;

  /** Starts a series. */
  public RandomValues(long seed) {
    random = new Random(seed);
    scalars = new RandomScalars(random);
  }

  /** Returns an object of a class, which is not null. */
  public Object of(Class<?> type) {
    nulls = random.nextInt(4) * 10;
    return object(types.constructType(type), 0);
  }

  private Object value(JavaType type, int depth) {
    Class<?> raw = type.getRawClass();
    if (!raw.isPrimitive() && (random.nextInt(100) < nulls || depth > DEEP)) {
      return null;
    }
    if (raw == Optional.class) {
      return Optional.ofNullable(value(type.getReferencedType(), depth));
    }
    if (raw == Void.class) {
      return null;
    }
    if (type.isMapLikeType()) {
      return map(raw, type.getKeyType(), type.getContentType(), depth);
    }
    if (raw.isArray()) {
      return array(raw, type.getContentType(), depth);
    }
    if (type.isCollectionLikeType()) {
      return collection(raw, type.getContentType(), depth);
    }
    return scalar(type, raw, depth);
  }

  private Object scalar(JavaType type, Class<?> raw, int depth) {
    if (raw.isEnum()) {
      return scalars.one(raw.getEnumConstants());
    }
    if (raw.getName().startsWith("java.time.")) {
      return scalars.timeValue(raw);
    }
    if (raw == Object.class) {
      return random.nextBoolean() ? text() : (Object) random.nextInt();
    }
    if (JsonNode.class.isAssignableFrom(raw)) {
      return JsonNodeFactory.instance.objectNode().put("a", text());
    }
    Object known = known(raw);
    return known == null ? object(type, depth) : known;
  }

  private Object known(Class<?> raw) {
    String name = raw.getSimpleName();
    return switch (name) {
      case "byte", "Byte" -> (byte) random.nextInt();
      case "short", "Short" -> (short) random.nextInt();
      case "int", "Integer" -> random.nextBoolean() ? random.nextInt(20) : random.nextInt();
      case "long", "Long" -> random.nextLong();
      case "float", "Float" -> FLOATS[random.nextInt(FLOATS.length)];
      case "double", "Double" -> DOUBLES[random.nextInt(DOUBLES.length)];
      case "boolean", "Boolean" -> random.nextBoolean();
      case "char", "Character" -> text().concat("c").charAt(0);
      case "String" -> text();
      case "BigDecimal" -> new BigDecimal(DECIMALS[random.nextInt(DECIMALS.length)]);
      case "BigInteger" -> new BigInteger(80, random);
      case "UUID" -> random.nextInt(4) == 0 ? new UUID(0, 0) : new UUID(random.nextLong(), 1);
      case "OptionalInt" -> random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(0);
      case "OptionalLong" -> random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(-1);
      case "OptionalDouble" ->
          random.nextBoolean()
              ? OptionalDouble.empty()
              : OptionalDouble.of(DOUBLES[random.nextInt(14)]);
      case "OpenId" -> OpenId.of(random.nextInt(30) == 0 ? "oOther" : "oUser");
      case "UnionId" -> UnionId.of(random.nextInt(30) == 0 ? "uOther" : "uUser");
      case "AppId" -> AppId.of("wx0123456789abcdef");
      default -> null;
    };
  }

  private String text() {
    int which = random.nextInt(200);
    return which == 0 ? "é".repeat(9_000) : TEXTS[which % (random.nextInt(10) == 0 ? 11 : 9)];
  }

  private Object map(Class<?> raw, JavaType key, JavaType content, int depth) {
    boolean sorted = SortedMap.class.isAssignableFrom(raw);
    Map<Object, Object> map = sorted ? new TreeMap<>() : new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put(!sorted && random.nextInt(40) == 0 ? null : key(key, i), value(content, depth + 1));
    }
    return map;
  }

  private Object key(JavaType type, int index) {
    return type.getRawClass() == String.class
        ? TEXTS[random.nextInt(9)] + index
        : scalar(type, type.getRawClass(), DEEP);
  }

  private Object array(Class<?> raw, JavaType content, int depth) {
    Object array = Array.newInstance(raw.getComponentType(), random.nextInt(4));
    for (int i = 0; i < Array.getLength(array); i++) {
      Object element = value(content, depth + 1);
      if (element != null || !raw.getComponentType().isPrimitive()) {
        Array.set(array, i, element);
      }
    }
    return array;
  }

  private Object collection(Class<?> raw, JavaType content, int depth) {
    Collection<Object> all = collection(raw);
    for (int i = random.nextInt(4); i > 0; i--) {
      Object element = value(content, depth + 1);
      if (element != null || !(all instanceof SortedSet)) {
        all.add(element);
      }
    }
    return all;
  }

  private Collection<Object> collection(Class<?> raw) {
    if (SortedSet.class.isAssignableFrom(raw)) {
      return new TreeSet<>();
    }
    if (Set.class.isAssignableFrom(raw)) {
      return new LinkedHashSet<>();
    }
    boolean linked = raw == LinkedList.class || raw != ArrayList.class && random.nextBoolean();
    return linked ? new LinkedList<>() : new ArrayList<>();
  }

  private Object object(JavaType type, int depth) {
    try {
      if (type.getRawClass().getSimpleName().equals("Plain") && random.nextBoolean()) {
        return object(types.constructType(plus(type.getRawClass())), depth);
      }
      Constructor<?> constructor =
          Arrays.stream(type.getRawClass().getDeclaredConstructors())
              .min(Comparator.comparing(c -> order(type, c)))
              .orElseThrow();
      constructor.setAccessible(true);
      Object made = null;
      for (int i = 0; made == null && i < 50; i++) {
        made = make(type, constructor, depth);
      }
      if (made != null && !type.getRawClass().isRecord()) {
        fill(type, made, depth);
      }
      return made;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.toString(), e);
    }
  }

  /** Returns the subclass of a class that user code may return in its place. */
  private static Class<?> plus(Class<?> type) throws ClassNotFoundException {
    return type.getClassLoader().loadClass(type.getName() + "Plus");
  }

  /**
   * Orders constructors: the one with most parameters first for a record, else the one with fewest.
   */
  private static int order(JavaType type, Constructor<?> constructor) {
    int count = constructor.getParameterCount();
    return type.getRawClass().isRecord() ? -count : count;
  }

  private Object make(JavaType type, Constructor<?> constructor, int depth)
      throws ReflectiveOperationException {
    List<Object> arguments = new ArrayList<>();
    for (Type parameter : constructor.getGenericParameterTypes()) {
      arguments.add(value(types.resolveMemberType(parameter, type.getBindings()), depth + 1));
    }
    try {
      return constructor.newInstance(arguments.toArray());
    } catch (InvocationTargetException refused) {
      return null;
    }
  }

  private void fill(JavaType type, Object made, int depth) throws ReflectiveOperationException {
    for (JavaType each = type; each != null; each = each.getSuperClass()) {
      for (Field field : each.getRawClass().getDeclaredFields()) {
        if ((field.getModifiers() & (Modifier.STATIC | Modifier.FINAL)) == 0) {
          field.setAccessible(true);
          field.set(
              made,
              value(
                  types.resolveMemberType(field.getGenericType(), each.getBindings()), depth + 1));
        }
      }
    }
  }
}
