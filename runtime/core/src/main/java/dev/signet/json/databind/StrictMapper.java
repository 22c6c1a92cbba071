package dev.signet.json.databind;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.PolymorphicTypeValidator;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The only mapper, with the project's strict settings: no coercion between strings and numbers,
 * from fractions to integers or from an empty string; dates only from ISO-8601 strings; no null for
 * a primitive, a list element or a map value unless {@code @Nullable}; unknown properties ignored;
 * no class named by data. This class is loaded when a function first needs it.
 */
final class StrictMapper {

  static final JsonMapper MAPPER = mapper();

  private StrictMapper() {}

  /** Returns the texts of the values that an enum's constants have in JSON. */
  static Collection<String> enumTexts(Class<?> type) {
    List<String> texts = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      JsonNode written = MAPPER.convertValue(constant, JsonNode.class);
      // A constant that is written as an object is read by its name.
      texts.add(written.isValueNode() ? written.asText() : ((Enum<?>) constant).name());
    }
    return texts;
  }

  /** Returns the type of the value that stands for objects of a class; null for an object. */
  static Class<?> valueOf(Class<?> type) {
    DeserializationConfig config = MAPPER.getDeserializationConfig();
    return ScalarClasses.valueOf(config.introspect(config.constructType(type)), config);
  }

  private static SimpleModule strict() {
    SimpleModule module = new SimpleModule("signet-strict");
    module.setDeserializers(FiniteNumberDeserializer.ofTrees());
    module.setKeyDeserializers(new StrictKeys());
    return module;
  }

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder(new JsonFactory())
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(IdentityModule.create())
            .addModule(
                strict()
                    .addDeserializer(byte[].class, new Base64Deserializer())
                    .setDeserializerModifier(new StrictDeserializers())
                    .setSerializerModifier(FormSerializer.modifier()))
            .annotationIntrospector(new NullableIntrospector())
            .polymorphicTypeValidator(new ClassNameBan())
            .defaultLeniency(false)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    builder.withCoercionConfigDefaults(
        defaults -> defaults.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    builder.withCoercionConfig(
        LogicalType.Textual,
        text ->
            text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    return builder.build();
  }

  /**
   * Denies every class name that comes from data, because a client could otherwise choose which
   * class is instantiated. Only the classes that DEDUCTION is told to choose from are allowed.
   */
  private static final class ClassNameBan extends PolymorphicTypeValidator.Base {

    private static final long serialVersionUID = 1L;

    @Override
    public Validity validateBaseType(MapperConfig<?> config, JavaType baseType) {
      return Validity.DENIED;
    }

    @Override
    public Validity validateSubClassName(
        MapperConfig<?> config, JavaType baseType, String subClassName) {
      AnnotatedClass base = config.introspectClassAnnotations(baseType).getClassInfo();
      JsonTypeInfo info = base.getAnnotations().get(JsonTypeInfo.class);
      boolean listed =
          info != null
              && info.use() == JsonTypeInfo.Id.DEDUCTION
              && config.getSubtypeResolver().collectAndResolveSubtypesByClass(config, base).stream()
                  .anyMatch(type -> type.getType().getName().equals(subClassName));
      return listed ? Validity.ALLOWED : Validity.DENIED;
    }
  }
}
