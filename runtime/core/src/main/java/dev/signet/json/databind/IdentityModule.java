package dev.signet.json.databind;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.signet.identity.AppId;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.OpenId;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import java.io.IOException;
import java.util.function.BiFunction;

/**
 * Writes the identity types through the {@link IdentityGuard} of the call, and never reads them.
 */
final class IdentityModule {

  /** The key of the writer attribute that holds the call's guard. */
  static final Object GUARD = IdentityGuard.class;

  private IdentityModule() {}

  static SimpleModule create() {
    return new SimpleModule("signet-identity")
        .addSerializer(OpenId.class, guarded((guard, value) -> guard.text(value)))
        .addSerializer(UnionId.class, guarded((guard, value) -> guard.text(value)))
        .addSerializer(AppId.class, guarded((guard, value) -> value.value()))
        .addKeySerializer(OpenId.class, guardedKey((guard, value) -> guard.text(value)))
        .addKeySerializer(UnionId.class, guardedKey((guard, value) -> guard.text(value)))
        .addKeySerializer(AppId.class, guardedKey((guard, value) -> value.value()))
        .addDeserializer(OpenId.class, refusing(OpenId.class))
        .addDeserializer(UnionId.class, refusing(UnionId.class))
        .addDeserializer(AppId.class, refusing(AppId.class))
        .addDeserializer(SharedCaller.class, refusing(SharedCaller.class))
        .addDeserializer(WxContext.class, refusing(WxContext.class));
  }

  /**
   * Returns a deserializer that refuses an identity type. Without it jackson would find the private
   * constructor, and a client could name an identity.
   */
  private static <T> JsonDeserializer<T> refusing(Class<T> type) {
    return new StdDeserializer<T>(type) {
      private static final long serialVersionUID = 1L;

      @Override
      public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        return context.reportBadDefinition(type, "an identity is never part of a payload");
      }
    };
  }

  /**
   * Returns the guard of the call, or a closed one where a user's own serializer starts the
   * generator's codec and no guard is set.
   */
  private static IdentityGuard guardOf(SerializerProvider provider) {
    Object guard = provider.getAttribute(GUARD);
    return guard == null ? IdentityGuard.of(null) : (IdentityGuard) guard;
  }

  private static <T> JsonSerializer<T> guardedKey(BiFunction<IdentityGuard, T, String> text) {
    return new JsonSerializer<T>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        out.writeFieldName(text.apply(guardOf(provider), value));
      }
    };
  }

  private static <T> JsonSerializer<T> guarded(BiFunction<IdentityGuard, T, String> text) {
    return new JsonSerializer<T>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        out.writeString(text.apply(guardOf(provider), value));
      }
    };
  }
}
