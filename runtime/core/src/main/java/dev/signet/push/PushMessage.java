package dev.signet.push;

import dev.signet.identity.OpenId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A message that WeChat pushed. Immutable. The handler of a {@link MessagePush} receives it only
 * from a call whose source the platform vouches for.
 *
 * <p>The fields that every message has are typed; all others are read by name. In JSON a field may
 * be a number, an object or a list; in XML every field is a text, an element with elements in it is
 * an object, and elements of one name beside each other are a list.
 *
 * <p>{@link #toString()} is masked, so that a message can be logged.
 */
public final class PushMessage {

  private static final int MAX_ID = 128;

  private final BodyFields fields;
  private final OpenId sender;
  private final String recipient;
  private final Instant createTime;
  private final PushType type;
  private final String msgId;

  private PushMessage(BodyFields fields) {
    this.fields = fields;
    this.sender = openId(fields.name("FromUserName"));
    this.recipient = fields.name("ToUserName");
    this.createTime = createTime(fields);
    this.type = PushType.of(fields.name("MsgType"), fields.text("Event").orElse(""));
    this.msgId = fields.text("MsgId").orElse(null);
    if (msgId != null && msgId.length() > MAX_ID) {
      throw BodyFields.malformed("MsgId", "is too long");
    }
  }

  /**
   * Makes a message of its fields. For hosts and for unit tests of handlers: it proves nothing.
   *
   * @param fields maps, lists, strings, numbers, booleans and null, by the names that WeChat gives
   * @throws IllegalArgumentException if FromUserName, ToUserName, CreateTime or MsgType is missing
   *     or malformed; the message names the field and holds no value
   */
  public static PushMessage of(Map<String, ?> fields) {
    return new PushMessage(new BodyFields(fields));
  }

  /**
   * Returns FromUserName, the openid of the user whom the message is about. The platform vouches
   * for it by the call's source. It is not a caller: no requirement was checked for it.
   */
  public OpenId sender() {
    return sender;
  }

  /** Returns ToUserName, which is the app's original id or its appid. */
  public String recipient() {
    return recipient;
  }

  /** Returns CreateTime, in whole seconds. */
  public Instant createTime() {
    return createTime;
  }

  /** Returns MsgType and Event. */
  public PushType type() {
    return type;
  }

  /** Returns MsgId, which most events do not have; at most 128 characters. */
  public Optional<String> msgId() {
    return Optional.ofNullable(msgId);
  }

  /** Returns Content, which a message of type {@code text} has. */
  public Optional<String> content() {
    return text("Content");
  }

  /**
   * Returns a field that is a text or a whole number, as text; empty if it is absent, null or
   * empty.
   *
   * @throws IllegalArgumentException if the field is something else; the message holds no value
   */
  public Optional<String> text(String name) {
    return fields.text(name);
  }

  /**
   * Returns a field that is a whole number from 0 to 10^18 - 1, or a text of its digits; empty if
   * it is absent, null or empty.
   *
   * @throws IllegalArgumentException if the field is something else; the message holds no value
   */
  public OptionalLong number(String name) {
    return fields.number(name);
  }

  /** Returns any field as it came: a map, list, string, number or boolean; empty if absent. */
  public Optional<Object> field(String name) {
    return Optional.ofNullable(fields.all().get(name));
  }

  /** Returns all fields by name, nested ones included. Unmodifiable at the top. */
  public Map<String, Object> fields() {
    return fields.all();
  }

  /**
   * Returns what is the same when WeChat sends the message again: MsgId, else FromUserName,
   * CreateTime and the type (WeChat's advice on repeated pushes). At most about 700 characters.
   */
  public String deliveryId() {
    return msgId != null
        ? "id " + msgId
        : "of " + sender.value() + " " + createTime.getEpochSecond() + " " + type;
  }

  /** Returns the type and the masked sender, and nothing else. */
  @Override
  public String toString() {
    return "PushMessage[" + type + " from " + sender + "]";
  }

  private static Instant createTime(BodyFields fields) {
    long seconds =
        fields
            .number("CreateTime")
            .orElseThrow(() -> BodyFields.malformed("CreateTime", "is required"));
    if (seconds > Instant.MAX.getEpochSecond()) {
      throw BodyFields.malformed("CreateTime", "must be a time in seconds");
    }
    return Instant.ofEpochSecond(seconds);
  }

  private static OpenId openId(String value) {
    try {
      return OpenId.of(value);
    } catch (IllegalArgumentException malformed) {
      throw BodyFields.malformed("FromUserName", "must be an openid");
    }
  }
}
