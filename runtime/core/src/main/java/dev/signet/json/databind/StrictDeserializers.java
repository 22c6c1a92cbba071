package dev.signet.json.databind;

import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.CollectionDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.MapDeserializer;
import com.fasterxml.jackson.databind.deser.std.ObjectArrayDeserializer;
import com.fasterxml.jackson.databind.type.ArrayType;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.type.ReferenceType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * Adds the strictness for which jackson has no setting: {@code java.time} is read only from
 * strings, a number must fit its type, and null elements are allowed where the element type itself
 * can hold a JSON null.
 */
final class StrictDeserializers extends BeanDeserializerModifier {

  private static final long serialVersionUID = 1L;

  private static final Set<Class<?>> NARROW =
      Set.of(
          BigDecimal.class,
          int.class,
          Integer.class,
          long.class,
          Long.class,
          short.class,
          Short.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class,
          byte.class,
          Byte.class,
          float.class,
          Float.class,
          double.class,
          Double.class,
          Number.class,
          float[].class,
          double[].class);

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription description, JsonDeserializer<?> standard) {
    Class<?> type = description.getBeanClass();
    JsonDeserializer<?> strict = strict(type, standard);
    return DeclaredForms.areKnown(type) ? new FormDeserializer(type, strict) : strict;
  }

  private static JsonDeserializer<?> strict(Class<?> type, JsonDeserializer<?> standard) {
    if (type == Void.class) {
      return FormDeserializer.ofNothing(standard);
    }
    if (type.getName().startsWith("java.time.")) {
      return new TimeDeserializer(standard);
    }
    if (type == Object.class) {
      return new FiniteNumberDeserializer(standard);
    }
    if (type == UUID.class) {
      return new TextDeserializer(standard);
    }
    return NARROW.contains(type)
        ? new RangeDeserializer(standard)
        : RequiredPrimitivesDeserializer.around(standard);
  }

  @Override
  public BeanDeserializerBuilder updateBuilder(
      DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
    RequiredPrimitivesDeserializer.prepare(builder);
    return builder;
  }

  @Override
  public JsonDeserializer<?> modifyReferenceDeserializer(
      DeserializationConfig config,
      ReferenceType type,
      BeanDescription description,
      JsonDeserializer<?> standard) {
    Class<?> raw = type.getRawClass();
    return NARROW.contains(raw)
        ? new FormDeserializer(raw, new RangeDeserializer(standard))
        : standard;
  }

  @Override
  public JsonDeserializer<?> modifyEnumDeserializer(
      DeserializationConfig config,
      JavaType type,
      BeanDescription description,
      JsonDeserializer<?> standard) {
    Class<?> raw = type.getRawClass();
    Class<?> value = ScalarClasses.valueOf(description, config);
    JsonDeserializer<?> strict = new StrictEnumDeserializer(raw, value, standard);
    return value == null
        ? FormDeserializer.ofEnum(raw, strict, description.findExpectedFormat())
        : strict;
  }

  @Override
  public JsonDeserializer<?> modifyArrayDeserializer(
      DeserializationConfig config,
      ArrayType type,
      BeanDescription description,
      JsonDeserializer<?> standard) {
    if (type.getRawClass() == long[].class) {
      return new FormDeserializer(long[].class, standard);
    }
    if (NARROW.contains(type.getRawClass())) {
      return new RangeDeserializer(standard);
    }
    if (type.getRawClass() == char[].class) {
      return new TextDeserializer(standard);
    }
    return standard.getClass() == ObjectArrayDeserializer.class && holdsNull(type)
        ? new NullableArray(type)
        : standard;
  }

  @Override
  public JsonDeserializer<?> modifyCollectionDeserializer(
      DeserializationConfig config,
      CollectionType type,
      BeanDescription description,
      JsonDeserializer<?> standard) {
    return standard.getClass() == CollectionDeserializer.class && holdsNull(type)
        ? new NullableCollection((CollectionDeserializer) standard)
        : standard;
  }

  @Override
  public JsonDeserializer<?> modifyMapDeserializer(
      DeserializationConfig config,
      MapType type,
      BeanDescription description,
      JsonDeserializer<?> standard) {
    return standard.getClass() == MapDeserializer.class && holdsNull(type)
        ? new NullableMap((MapDeserializer) standard)
        : standard;
  }

  private static boolean holdsNull(JavaType container) {
    Class<?> content = container.getContentType().getRawClass();
    return content == Object.class || JsonNode.class.isAssignableFrom(content);
  }

  private static final class NullableArray extends ObjectArrayDeserializer {
    private static final long serialVersionUID = 1L;

    NullableArray(JavaType type) {
      super(type, null, null);
    }

    @Override
    protected Nulls findContentNullStyle(DeserializationContext context, BeanProperty property) {
      return Nulls.SET;
    }
  }

  private static final class NullableCollection extends CollectionDeserializer {
    private static final long serialVersionUID = 1L;

    NullableCollection(CollectionDeserializer standard) {
      super(standard);
    }

    @Override
    protected Nulls findContentNullStyle(DeserializationContext context, BeanProperty property) {
      return Nulls.SET;
    }
  }

  private static final class NullableMap extends MapDeserializer {
    private static final long serialVersionUID = 1L;

    NullableMap(MapDeserializer standard) {
      super(standard);
    }

    @Override
    protected Nulls findContentNullStyle(DeserializationContext context, BeanProperty property) {
      return Nulls.SET;
    }
  }

  /**
   * Reads a UUID from its form of 36 characters, and characters from a string. Jackson's own
   * deserializers also take a UUID of 24 characters in base64, and an array of strings for
   * characters, which no schema mentions.
   */
  private static final class TextDeserializer extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;
    private static final int UUID_LENGTH = 36;

    TextDeserializer(JsonDeserializer<?> standard) {
      super(standard);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> standard) {
      return new TextDeserializer(standard);
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
      boolean text = in.hasToken(JsonToken.VALUE_STRING);
      if (!text || handledType() == UUID.class && in.getText().trim().length() != UUID_LENGTH) {
        return context.reportInputMismatch(handledType(), "not its one form");
      }
      return super.deserialize(in, context);
    }
  }
}
