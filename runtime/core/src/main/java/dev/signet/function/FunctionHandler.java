package dev.signet.function;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.WxContext;
import java.io.IOException;
import java.util.Optional;

/**
 * One cloud function as the compiler wrote it: constants and the steps that the {@link Pipeline}
 * calls in order. Stateless and safe for concurrent use. Generated code implements this; users do
 * not.
 */
public interface FunctionHandler {

  /** The constants. */
  FunctionDescriptor descriptor();

  /**
   * Reads the payload. Called only when {@link FunctionDescriptor#takesPayload()}; the parser
   * stands on the opening brace of an object without {@code userInfo}.
   *
   * @return the payload or the arguments read from it, whatever {@link #owner} and {@link #invoke}
   *     understand
   */
  default Object decode(JsonParser in) throws IOException {
    return null;
  }

  /**
   * The owner of the record that the payload names, as an {@code OpenId} or its text. Called only
   * when {@link FunctionDescriptor#checksOwner()}.
   *
   * @throws Exception whatever the user's lookup throws
   */
  default Optional<?> owner(Object payload) throws Exception {
    return Optional.empty();
  }

  /**
   * Calls the user's method.
   *
   * @param caller the verified caller; null only for a timer function, and for an anonymous one
   *     that was called without an identity
   * @param payload what {@link #decode} returned
   * @return the method's result, or a {@code CompletionStage} of it; a wrapper of a method that
   *     returns a stage throws when the stage is null, since a null result is a legal one
   * @throws Exception whatever the user's method throws
   */
  Object invoke(InvocationContext invocation, WxContext caller, Object payload) throws Exception;

  /**
   * Writes the result.
   *
   * @param result what {@link #invoke} returned or its stage completed with; may be null
   */
  void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException;
}
