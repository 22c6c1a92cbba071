package dev.signet.push;

import java.util.Objects;

/** A kind of pushed message: its type and, for an event, its name. Equal by value. */
public final class PushType {

  private final String msgType;
  private final String event;

  private PushType(String msgType, String event) {
    this.msgType = Objects.requireNonNull(msgType, "msgType");
    this.event = Objects.requireNonNull(event, "event");
  }

  /**
   * Returns a kind.
   *
   * @param event the name of the event; empty for a message that is none
   */
  public static PushType of(String msgType, String event) {
    return new PushType(msgType, event);
  }

  /** Returns the message's MsgType. */
  public String msgType() {
    return msgType;
  }

  /** Returns the message's Event; empty if it is no event. */
  public String event() {
    return event;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PushType
        && ((PushType) other).msgType.equals(msgType)
        && ((PushType) other).event.equals(event);
  }

  @Override
  public int hashCode() {
    return 31 * msgType.hashCode() + event.hashCode();
  }

  /** Returns the type, followed by {@code /} and the event if there is one. */
  @Override
  public String toString() {
    return event.isEmpty() ? msgType : msgType + "/" + event;
  }
}
