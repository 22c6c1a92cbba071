package dev.signet.push.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.TreeReader;
import dev.signet.push.PaymentNotice;
import dev.signet.push.PushMessage;
import dev.signet.push.PushType;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
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
