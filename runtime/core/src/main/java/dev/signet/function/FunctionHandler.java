package dev.signet.function;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.WxContext;
import dev.signet.opendata.OpenDataCheck;
import java.io.IOException;
import java.util.Optional;

/**
 * One cloud function as the compiler wrote it: its constants and the steps that the {@link
 * Pipeline} calls in order. Stateless, and safe for concurrent use. Generated code implements this
 * interface; users do not.
 */
public interface FunctionHandler {

  /** Returns the constants of the function. */
  FunctionDescriptor descriptor();

  /**
   * Returns the application's own user for this caller, in whatever form {@link #owner} and {@link
   * #invoke} understand. Called only if {@link FunctionDescriptor#resolvesUser()}, once for each
   * call, and never for a caller without an openid.
   *
   * @param caller a direct caller who meets every requirement
   * @return empty if the application does not know the caller
   * @throws Exception whatever the application's resolver throws
   */
  default Optional<?> user(WxContext caller) throws Exception {
    return Optional.empty();
  }

  /**
   * Returns whether one of the application's own rules permits the call. Called only for the {@link
   * FunctionDescriptor#rules()}, each at its stage.
   *
   * @param rule the rule's place in {@link FunctionDescriptor#rules()}
   * @param caller a caller who meets every requirement
   * @param user what {@link #user} returned; null if it was empty, not asked for or is not yet
   *     known
   * @param payload what {@link #decode} returned; null before {@link Stage#OWNERSHIP}
   * @return false to end the call with {@code PERMISSION_DENIED}
   * @throws Exception whatever the application's policy throws
   */
  default boolean permits(int rule, WxContext caller, Object user, Object payload)
      throws Exception {
    throw new IllegalStateException("the function has no rules");
  }

  /**
   * Returns the id of a user, as the application's resolver declares it; null if it declares none.
   *
   * @param user what {@link #user} returned; not null
   */
  default Object userId(Object user) {
    return null;
  }

  /**
   * Reads the payload. Called only if {@link FunctionDescriptor#takesPayload()}.
   *
   * @param in stands on the opening brace of an object without {@code userInfo}
   * @return the payload, or the arguments read from it, in whatever form {@link #owner} and {@link
   *     #invoke} understand
   * @throws dev.signet.json.InvalidPayloadException if the JSON does not fit the payload type
   */
  default Object decode(JsonParser in) throws IOException {
    return null;
  }

  /**
   * Puts verified open data in the place of what was sent for them. Called only if {@link
   * FunctionDescriptor#takesOpenData()}; after a refusal of the check, the call ends.
   *
   * @param check verifies the open data of this call
   * @param payload what {@link #decode} returned
   * @throws Exception whatever the application's source of open data throws
   */
  default void openData(OpenDataCheck check, Object payload) throws Exception {}

  /**
   * Returns the owner of the record that the payload names: an {@code OpenId} or its text, or what
   * {@link #userId} returns for the owner if {@link FunctionDescriptor#ownerIsUser()}; empty if
   * there is no such record. Called only if {@link FunctionDescriptor#checksOwner()}.
   *
   * @param user what {@link #user} returned; null if it was empty or not asked for
   * @param payload what {@link #decode} returned
   * @throws Exception whatever the user's lookup throws
   */
  default Optional<?> owner(Object user, Object payload) throws Exception {
    return Optional.empty();
  }

  /**
   * Returns the key by which a call is known again. Called only if {@link
   * FunctionDescriptor#isIdempotent()}.
   *
   * @param requestId the request id of the call
   * @param payload what {@link #decode} returned
   * @throws dev.signet.json.InvalidPayloadException if the payload names no key
   */
  default String idempotencyKey(String requestId, Object payload) throws IOException {
    return requestId;
  }

  /**
   * Calls the user's method.
   *
   * @param caller the verified caller; null only for a timer function, for a call of WeChat's own
   *     that names no user, and for one that admits calls without an identity
   * @param user what {@link #user} returned; null if it was empty or not asked for
   * @param payload what {@link #decode} returned; null for a function without a payload
   * @return the method's result, or a {@code CompletionStage} of it. The wrapper of a method that
   *     returns a stage throws if the stage is null, because a null result would be legal
   * @throws Exception whatever the user's method throws
   */
  Object invoke(InvocationContext invocation, WxContext caller, Object user, Object payload)
      throws Exception;

  /**
   * Writes the result.
   *
   * @param result what {@link #invoke} returned or its stage completed with; may be null
   * @param guard refuses every identity that is not the caller's own
   * @throws IllegalStateException if the result holds an identity that the guard refuses
   */
  void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException;
}
