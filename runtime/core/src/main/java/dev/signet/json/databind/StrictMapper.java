package dev.signet.json.databind;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.util.EnumValues;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;

/**
 * The only mapper, with the project's strict settings: no coercion between strings and numbers,
 * from fractions to integers or from an empty string; dates only from ISO-8601 strings; no null for
 * a primitive, a list element or a map value unless {@code @Nullable}; unknown properties ignored;
 * no class named by data. This class is loaded when a function first needs it.
 */
final class StrictMapper {

  static final JsonMapper MAPPER = mapper();

  private StrictMapper() {}

  /** Returns the names that an enum's constants have in JSON. */
  static Collection<?> enumNames(Class<?> type) {
    SerializationConfig config = MAPPER.getSerializationConfig();
    return EnumValues.construct(config, config.introspectClassAnnotations(type).getClassInfo())
        .values();
  }

  private static SimpleModule strict() {
    SimpleModule module = new SimpleModule("signet-strict");
    module.setDeserializers(FiniteNumberDeserializer.ofTrees());
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
                    .setDeserializerModifier(new StrictDeserializers()))
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
}
