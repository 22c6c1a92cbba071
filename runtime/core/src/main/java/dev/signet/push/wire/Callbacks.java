package dev.signet.push.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.error.FunctionException;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.TreeReader;
import dev.signet.push.PaymentNotice;
import dev.signet.push.PushMessage;
import dev.signet.push.PushType;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The steps of pushes and payment callbacks that generated code calls. */
public final class Callbacks {

  /** The answer to a push that was taken, which is also its text over HTTP. */
  public static final String SUCCESS = "success";

  private Callbacks() {}

  /**
   * Reads a pushed message.
   *
   * @param in stands on the opening brace
   * @param types the kinds that the function takes; another one is a mistake in the console
   * @throws InvalidPayloadException if the body is no such message
   */
  public static PushMessage readPush(JsonParser in, Set<PushType> types) throws IOException {
    PushMessage message = read(in, PushMessage::of);
    if (!types.contains(message.type())) {
      throw InvalidPayloadException.at("MsgType", "this function takes other messages");
    }
    return message;
  }

  /**
   * Reads the notice of a payment.
   *
   * @param in stands on the opening brace
   * @throws InvalidPayloadException if the body is no such notice
   */
  public static PaymentNotice readPayment(JsonParser in) throws IOException {
    return read(in, PaymentNotice::of);
  }

  /** Answers a push that was taken. */
  public static void writePushTaken(JsonGenerator out) throws IOException {
    out.writeString(SUCCESS);
  }

  /** Answers a payment callback that was taken. */
  public static void writePaymentTaken(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("errcode", 0);
    out.writeStringField("errmsg", "OK");
    out.writeEndObject();
  }

  /**
   * Calls a method with a message unless it has had that message, and remembers a success.
   *
   * @param call returns null, or the stage that the method returned
   * @throws FunctionException with the code PUSH_IN_PROGRESS if the method is still at work on the
   *     same message; it makes WeChat ask again
   * @throws Exception whatever the method throws
   */
  public static Object once(DeliveryMemory memory, PushMessage message, Callable<?> call)
      throws Exception {
    String id = message.deliveryId();
    DeliveryMemory.State state = memory.begin(id);
    if (state == DeliveryMemory.State.TOLD) {
      return null;
    }
    if (state == DeliveryMemory.State.RUNNING) {
      throw new FunctionException("PUSH_IN_PROGRESS", "this message is still being handled");
    }
    boolean left = false;
    try {
      Object value = call.call();
      if (value instanceof CompletionStage) {
        Object followed =
            ((CompletionStage<?>) value)
                .whenComplete((done, thrown) -> memory.end(id, thrown == null));
        left = true;
        return followed;
      }
      memory.end(id, true);
      left = true;
      return value;
    } finally {
      if (!left) {
        memory.end(id, false);
      }
    }
  }

  private static <T> T read(JsonParser in, Function<Map<String, Object>, T> type)
      throws IOException {
    Map<String, Object> fields = TreeReader.readMembers(in);
    try {
      return type.apply(fields);
    } catch (IllegalArgumentException malformed) {
      throw InvalidPayloadException.at("", malformed.getMessage());
    }
  }
}
