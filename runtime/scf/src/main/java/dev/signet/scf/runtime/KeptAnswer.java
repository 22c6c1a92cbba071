package dev.signet.scf.runtime;

import java.io.IOException;

/**
 * The answer of the last call, kept until the next one. If the platform sends an event again,
 * because it has not got the answer, the answer is posted again and no user code runs. An event
 * whose failure the platform has got comes again because it shall run again.
 */
final class KeptAnswer {

  private final String id;
  private final byte[] bytes;
  private final boolean failedRun;

  /** Posted as a failure of the function, in place of the answer; null if it did not fail. */
  private byte[] failure;

  private boolean taken;

  KeptAnswer(String id, byte[] bytes, boolean failedRun) {
    this.id = id;
    this.bytes = bytes;
    this.failedRun = failedRun;
    this.failure = failedRun ? bytes : null;
  }

  boolean isOf(Event event) {
    return id.equals(event.id());
  }

  /** Returns whether the platform has said that it took the answer. */
  boolean isTaken() {
    return taken;
  }

  /** Returns whether the platform has heard of a timer's failed run, and so repeats it. */
  boolean mayRunAgain() {
    return failedRun && taken;
  }

  /** Posts the answer of the call that runs, which must be this one's. */
  ApiAnswer post(RuntimeApi api) throws IOException {
    ApiAnswer said = failure == null ? api.respond(bytes) : api.fail(failure);
    taken = said.isSuccess();
    return said;
  }

  /** Posts this failure from now on, for a platform that refuses the answer, by its size say. */
  void failWith(byte[] instead) {
    failure = instead;
  }

  int size() {
    return bytes.length;
  }
}
