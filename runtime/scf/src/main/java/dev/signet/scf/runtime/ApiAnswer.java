package dev.signet.scf.runtime;

import java.io.IOException;

/** One whole answer of the runtime API. */
final class ApiAnswer {

  private final int status;
  private final AnswerHead head;

  /** Null if the body is larger than what may be read. */
  private final byte[] body;

  ApiAnswer(int status, AnswerHead head, byte[] body) {
    this.status = status;
    this.head = head;
    this.body = body;
  }

  int status() {
    return status;
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Returns whether the other side understood the request and does not want it. */
  boolean isRefusal() {
    return status >= 400 && status < 500;
  }

  /** Returns the body; null if it is larger than what may be read. */
  byte[] body() {
    return body;
  }

  /**
   * Returns the platform's id of the call.
   *
   * @throws IOException if there is none, so that a repeated event could not be told from a new one
   */
  String requestId() throws IOException {
    if (head.requestId() == null || head.requestId().isEmpty()) {
      throw new IOException("an event came without a request_id");
    }
    return head.requestId();
  }

  /** Returns the platform's time limit in milliseconds; 0 if it names none. */
  int limitMillis() {
    return head.limitMillis();
  }
}
