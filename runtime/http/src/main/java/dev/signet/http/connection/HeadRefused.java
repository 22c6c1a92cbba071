package dev.signet.http.connection;

import dev.signet.function.Failure;

/** Carries the failure of a head that was not decoded. It is never thrown, so it has no stack. */
final class HeadRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  HeadRefused(Failure failure) {
    super(null, null, false, false);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
