package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Writes objects of a result type; the base class of generated encoders.
 *
 * @param <T> the type
 */
public abstract class ObjectEncoder<T> extends JsonCodec<T> {

  private static final UUID NO_UUID = new UUID(0, 0);

  /** Makes an encoder; for generated code. */
  protected ObjectEncoder() {}

  @Override
  public final T read(JsonParser in) {
    throw new UnsupportedOperationException("a result type is only written");
  }

  @Override
  public final void write(T value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (value == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    try {
      properties(value, out, guard);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("a getter of a result failed", e);
    }
    out.writeEndObject();
  }

  /**
   * Writes the names and values of the properties, between the braces of the object.
   *
   * @throws Exception whatever a getter throws
   */
  protected abstract void properties(T value, JsonGenerator out, IdentityGuard guard)
      throws Exception;

  /** Returns whether {@code JsonInclude.Include.NON_ABSENT} leaves out this value. */
  public static boolean isAbsent(Object value) {
    return value == null
        || value.equals(Optional.empty())
        || value.equals(OptionalInt.empty())
        || value.equals(OptionalLong.empty())
        || value.equals(OptionalDouble.empty());
  }

  /**
   * Returns whether {@code JsonInclude.Include.NON_EMPTY} leaves out this value, as
   * jackson-databind defines empty.
   */
  public static boolean isEmpty(Object value) {
    if (isAbsent(value) || value.equals("") || value.equals(NO_UUID)) {
      return true;
    }
    return value instanceof Collection && ((Collection<?>) value).isEmpty()
        || value instanceof Map && ((Map<?, ?>) value).isEmpty()
        || value.getClass().isArray() && Array.getLength(value) == 0;
  }
}
