package dev.signet.http.connection;

import java.time.Duration;

/** Work for one exchange that a worker has begun. */
public interface TimedCall {

  /** Time for it, from the request's last byte. */
  Duration limit();

  /** On the event loop, when time is up before there was an answer. */
  void expire();
}
