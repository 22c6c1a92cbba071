package dev.signet.scf.runtime;

import dev.signet.host.RequestId;
import dev.signet.json.SyntaxErrors;
import dev.signet.scf.call.EventText;

/** One event of the platform, read whole. */
final class Event {

  private final String id;
  private final int limitMillis;

  /** Null if it is larger than what may be read. */
  private final byte[] body;

  Event(String id, int limitMillis, byte[] body) {
    this.id = id;
    this.limitMillis = limitMillis;
    this.body = body;
  }

  /** Returns the platform's id of the call, as it was sent. */
  String id() {
    return id;
  }

  /** Returns the id for log lines and answers: the platform's own if it can stand there. */
  String safeId() {
    return RequestId.isWellFormed(id) ? id : RequestId.fresh();
  }

  /** Returns the platform's time limit in milliseconds; 0 if it names none. */
  int limitMillis() {
    return limitMillis;
  }

  /**
   * Returns the event's text.
   *
   * @param maxBytes the size that it was read up to
   */
  EventText text(int maxBytes) {
    if (body != null) {
      return EventText.of(body);
    }
    return () -> {
      throw SyntaxErrors.tooLarge(maxBytes);
    };
  }
}
