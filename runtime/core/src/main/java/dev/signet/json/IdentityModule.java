package dev.signet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import java.io.IOException;
import java.util.function.BiFunction;

/**
 * Writes the identity types through the {@link IdentityGuard} of the call, and never reads them.
 */
final class IdentityModule {

  /** The attribute of a writer that holds the call's guard. */
  static final Object GUARD = IdentityGuard.class;

  private IdentityModule() {}

  static SimpleModule create() {
    return new SimpleModule("signet-identity")
        .addSerializer(OpenId.class, guarded((guard, value) -> guard.text(value)))
        .addSerializer(UnionId.class, guarded((guard, value) -> guard.text(value)))
        .addSerializer(AppId.class, guarded((guard, value) -> value.value()))
        .addKeySerializer(OpenId.class, guardedKey((guard, value) -> guard.text(value)))
        .addKeySerializer(UnionId.class, guardedKey((guard, value) -> guard.text(value)))
        .addKeySerializer(AppId.class, guardedKey((guard, value) -> value.value()));
  }

  private static <T> JsonSerializer<T> guardedKey(BiFunction<IdentityGuard, T, String> text) {
    return new JsonSerializer<T>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        out.writeFieldName(text.apply((IdentityGuard) provider.getAttribute(GUARD), value));
      }
    };
  }

  private static <T> JsonSerializer<T> guarded(BiFunction<IdentityGuard, T, String> text) {
    return new JsonSerializer<T>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        out.writeString(text.apply((IdentityGuard) provider.getAttribute(GUARD), value));
      }
    };
  }
}
