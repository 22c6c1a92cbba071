package dev.signet.http.connection;

import java.time.Duration;

/** Work for one exchange that has begun, and that has a time limit. */
public interface TimedCall {

  /** Returns the time for the work, from the request's last byte. */
  Duration limit();

  /** Called on the event loop if the limit passes before there is an answer. */
  void expire();
}
