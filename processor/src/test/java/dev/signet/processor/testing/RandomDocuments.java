package dev.signet.processor.testing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Documents generated for a type, as texts; equal seeds give equal documents. */
public final class RandomDocuments {

  private static final Set<Class<?>> WHOLE =
      Set.of(
          byte.class,
          Byte.class,
          short.class,
          Short.class,
          int.class,
          Integer.class,
          long.class,
          Long.class,
          BigInteger.class,
          OptionalInt.class,
          OptionalLong.class);
  private static final Set<Class<?>> FRACTIONS =
      Set.of(
          float.class,
          Float.class,
          double.class,
          Double.class,
          BigDecimal.class,
          OptionalDouble.class);
  private static final int DEEP = 4;

  private final DeserializationConfig config = RuntimeMapper.get().getDeserializationConfig();
  private final Map<JavaType, List<BeanPropertyDefinition>> properties = new HashMap<>();
  private final Random random;
  private final RandomScalars scalars;
  private final RandomForms formats;

  /** The form of the property under way; null when none is declared. */
  private JsonFormat.Value format;

  /** The number of values in a thousand that have another form than their type. */
  private int wrong;

  /** The number of properties in a thousand that are absent or null. */
  private int holes;

  /** Starts a series. */
  public RandomDocuments(long seed) {
    random = new Random(seed);
    scalars = new RandomScalars(random);
    formats = new RandomForms(random, scalars, config);
  }

  /** Returns a document for a class; about every third is a good one. */
  public String of(Class<?> type) {
    wrong = new int[] {0, 0, 5, 40, 200}[random.nextInt(5)];
    holes = new int[] {0, 0, 30, 200, 600}[random.nextInt(5)];
    StringBuilder json = new StringBuilder();
    object(config.constructType(type), json, 0);
    return json.toString();
  }

  private boolean chance(int inAThousand) {
    return random.nextInt(1_000) < inAThousand;
  }

  private void value(JavaType type, StringBuilder json, int depth) {
    Class<?> raw = type.getRawClass();
    if (chance(wrong)) {
      anything(json, depth);
    } else if (chance(raw.isPrimitive() ? holes / 20 : holes / 2)) {
      json.append("null");
    } else if (type.isReferenceType()) {
      value(type.getReferencedType(), json, depth);
    } else if (raw == byte[].class) {
      json.append(scalars.base64());
    } else if (raw == char[].class) {
      json.append(
          random.nextInt(4) > 0
              ? scalars.text()
              : "[\"a\",\"" + "b".repeat(random.nextInt(3)) + "\"]");
    } else if (type.isMapLikeType()) {
      map(type.getKeyType(), type.getContentType(), json, depth);
    } else if (type.isContainerType()) {
      array(type.getContentType(), json, depth);
    } else {
      single(type, raw, json, depth);
    }
  }

  private void single(JavaType type, Class<?> raw, StringBuilder json, int depth) {
    Optional<JavaType> value = formats.valueOf(type);
    Optional<String> formatted = formats.text(format, raw);
    if (formatted.isPresent()) {
      json.append(formatted.get());
    } else if (value.isPresent() && !raw.isEnum()) {
      single(value.get(), value.get().getRawClass(), json, depth);
    } else if (raw == String.class) {
      json.append(scalars.text());
    } else if (WHOLE.contains(raw)) {
      json.append(random.nextInt(30) == 0 ? scalars.fraction() : small(raw));
    } else if (FRACTIONS.contains(raw)) {
      json.append(random.nextInt(3) == 0 ? scalars.integer() : scalars.fraction());
    } else if (raw == boolean.class || raw == Boolean.class) {
      json.append(random.nextBoolean());
    } else if (raw == char.class || raw == Character.class) {
      json.append(scalars.character());
    } else if (raw == UUID.class) {
      json.append(scalars.uuid());
    } else if (raw.isEnum()) {
      constant(raw, json);
    } else if (raw.getName().startsWith("java.time.")) {
      json.append(scalars.time(raw.getSimpleName()));
    } else if (raw == Object.class || JsonNode.class.isAssignableFrom(raw)) {
      anything(json, depth);
    } else {
      object(type, json, depth);
    }
  }

  /** Returns a number that the type holds in most cases. */
  private String small(Class<?> raw) {
    boolean narrow = raw == byte.class || raw == Byte.class;
    return narrow && random.nextInt(5) > 0
        ? Integer.toString(random.nextInt(256) - 128)
        : scalars.integer();
  }

  private void constant(Class<?> type, StringBuilder json) {
    Enum<?> constant = (Enum<?>) scalars.one(type.getEnumConstants());
    String text;
    switch (random.nextInt(8)) {
      case 0 -> text = constant.toString();
      case 1 -> text = " " + constant.name() + " ";
      case 2 -> {
        json.append(scalars.text());
        return;
      }
      case 3 -> {
        json.append(constant.ordinal());
        return;
      }
      default -> {
        json.append(textOf(constant));
        return;
      }
    }
    json.append(RandomScalars.quoted(text));
  }

  private static String textOf(Enum<?> constant) {
    return RuntimeMapper.get().convertValue(constant, JsonNode.class).toString();
  }

  private void array(JavaType content, StringBuilder json, int depth) {
    json.append('[');
    int size = size(depth);
    for (int i = 0; i < size; i++) {
      json.append(i == 0 ? "" : ",");
      value(content, json, depth + 1);
    }
    json.append(']');
  }

  private int size(int depth) {
    return depth > DEEP ? 0 : depth < 2 && random.nextInt(50) == 0 ? 40 : random.nextInt(4);
  }

  private void map(JavaType key, JavaType content, StringBuilder json, int depth) {
    json.append('{');
    int size = size(depth);
    for (int i = 0; i < size; i++) {
      json.append(i == 0 ? "" : ",");
      json.append(key(key, i)).append(':');
      value(content, json, depth + 1);
    }
    json.append('}');
  }

  private String key(JavaType type, int index) {
    if (type.getRawClass() == String.class || chance(wrong)) {
      return random.nextInt(4) == 0 ? scalars.text() : "\"k" + index + "\"";
    }
    StringBuilder json = new StringBuilder();
    single(type, type.getRawClass(), json, DEEP);
    return json.charAt(0) == '"' ? json.toString() : RandomScalars.quoted(json.toString());
  }

  private void object(JavaType type, StringBuilder json, int depth) {
    List<String> members = new ArrayList<>();
    members(type, NameTransformer.NOP, depth, members);
    for (int i = random.nextInt(12); i > 9; i--) {
      StringBuilder unknown = new StringBuilder("\"unknown" + i + "\":");
      anything(unknown, depth);
      members.add(unknown.toString());
    }
    if (random.nextBoolean()) {
      Collections.shuffle(members, random);
    }
    String comma = random.nextInt(10) == 0 ? " ,\n" : ",";
    json.append('{').append(String.join(comma, members)).append('}');
  }

  private void members(JavaType type, NameTransformer names, int depth, List<String> members) {
    for (BeanPropertyDefinition property : properties(type)) {
      NameTransformer unwrapped = unwrapped(property);
      if (unwrapped != null) {
        NameTransformer inside = NameTransformer.chainedTransformer(names, unwrapped);
        members(property.getPrimaryType(), inside, depth, members);
      } else if (!chance(holes / 2) && (depth < DEEP || !recursive(property))) {
        members.add(member(property, names.transform(name(property)), depth));
        if (random.nextInt(60) == 0) {
          members.add(member(property, names.transform(name(property)), depth));
        }
      }
    }
  }

  private NameTransformer unwrapped(BeanPropertyDefinition property) {
    AnnotatedMember member = property.getPrimaryMember();
    return member == null
        ? null
        : config.getAnnotationIntrospector().findUnwrappingNameTransformer(member);
  }

  private static boolean recursive(BeanPropertyDefinition property) {
    JavaType type = property.getPrimaryType();
    return type.isReferenceType()
        || type.isContainerType()
        || !type.getRawClass().getName().startsWith("java.");
  }

  private String member(BeanPropertyDefinition property, String name, int depth) {
    StringBuilder json = new StringBuilder(RandomScalars.quoted(name)).append(':');
    JsonFormat.Value outer = format;
    format = formats.of(property);
    value(property.getPrimaryType(), json, depth + 1);
    format = outer;
    return json.toString();
  }

  private String name(BeanPropertyDefinition property) {
    List<PropertyName> aliases = property.findAliases();
    if (random.nextInt(100) == 0) {
      return property.getInternalName();
    }
    return aliases.isEmpty() || random.nextInt(3) > 0
        ? property.getName()
        : aliases.get(random.nextInt(aliases.size())).getSimpleName();
  }

  private List<BeanPropertyDefinition> properties(JavaType type) {
    return properties.computeIfAbsent(type, t -> config.introspect(t).findProperties());
  }

  private void anything(StringBuilder json, int depth) {
    switch (random.nextInt(depth > DEEP ? 7 : 9)) {
      case 0 -> json.append("null");
      case 1 -> json.append(random.nextBoolean());
      case 2 -> json.append(scalars.integer());
      case 3 -> json.append(scalars.fraction());
      case 4 -> json.append(scalars.time("LocalDate"));
      case 5, 6 -> json.append(scalars.text());
      case 7 -> array(config.constructType(Object.class), json, depth + 1);
      default ->
          map(
              config.constructType(String.class),
              config.constructType(Object.class),
              json,
              depth + 1);
    }
  }
}
