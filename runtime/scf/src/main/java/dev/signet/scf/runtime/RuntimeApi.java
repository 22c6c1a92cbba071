package dev.signet.scf.runtime;

import java.io.IOException;

/**
 * The requests of SCF's runtime API (SCF documentation, custom runtime). None of them names a call:
 * a post counts for the call that runs, and the first one decides it. Therefore a post whose fate
 * is unknown is not simply repeated; {@link #next} says first which call runs.
 */
public final class RuntimeApi {

  private static final String READY = "/runtime/init/ready";
  private static final String NEXT = "/runtime/invocation/next";
  private static final String RESPONSE = "/runtime/invocation/response";
  private static final String ERROR = "/runtime/invocation/error";

  /** The time for the platform to take what is posted; it has its own limit for the whole call. */
  private static final int POST_MILLIS = 10_000;

  /** The body of the first request: the platform refuses an empty one (samples of the vendor). */
  private static final byte[] SPACE = {' '};

  private final ApiAddress address;
  private final ApiConnection connection;
  private final int postMillis;

  /**
   * Makes the interface; nothing is sent yet.
   *
   * @param maxBody the largest event in bytes that is read
   */
  public RuntimeApi(ApiAddress address, int maxBody) {
    this(address, maxBody, POST_MILLIS);
  }

  RuntimeApi(ApiAddress address, int maxBody, int postMillis) {
    this.address = address;
    this.postMillis = postMillis;
    this.connection = new ApiConnection(address, maxBody);
  }

  /** Says that the instance can take events. */
  ApiAnswer ready() throws IOException {
    return post(READY, SPACE);
  }

  /**
   * Waits for an event without a limit of time. During a call, the platform answers with the same
   * event again.
   *
   * @param stop ends the wait
   */
  Event next(StopSwitch stop) throws IOException {
    connection.allow();
    if (!stop.beginWait(connection)) {
      throw new IOException("the process ends");
    }
    try {
      return event(connection.exchange(ApiRequest.get(NEXT), stop, 0));
    } finally {
      stop.over();
    }
  }

  /**
   * Asks which call runs.
   *
   * @param limitMillis how long to wait for the answer
   * @throws java.net.SocketTimeoutException if none runs
   */
  Event next(int limitMillis) throws IOException {
    connection.allow();
    return event(
        connection.exchange(ApiRequest.get(NEXT), ApiConnection.Waiting.UNNOTICED, limitMillis));
  }

  /** Posts the answer of the call that runs. */
  ApiAnswer respond(byte[] answer) throws IOException {
    return post(RESPONSE, answer);
  }

  /** Ends the call that runs as failed. */
  ApiAnswer fail(byte[] answer) throws IOException {
    return post(ERROR, answer);
  }

  /** Closes the connection. */
  void close() {
    connection.close();
  }

  @Override
  public String toString() {
    return address.toString();
  }

  private ApiAnswer post(String path, byte[] body) throws IOException {
    connection.allow();
    return connection.exchange(
        ApiRequest.post(path, body), ApiConnection.Waiting.UNNOTICED, postMillis);
  }

  private static Event event(ApiAnswer answer) throws IOException {
    if (answer.status() != 200) {
      throw new IOException("it answers a request for an event with status " + answer.status());
    }
    return new Event(answer.requestId(), answer.limitMillis(), answer.body());
  }
}
