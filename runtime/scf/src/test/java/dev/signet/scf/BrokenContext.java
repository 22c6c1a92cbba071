package dev.signet.scf;

import com.qcloud.scf.runtime.Context;

/** A context of another version, none of whose methods can be called. */
final class BrokenContext implements Context {

  static final String SECRET = "context-secret";

  @Override
  public String getRequestId() {
    throw new AbstractMethodError(SECRET);
  }

  @Override
  public int getTimeLimitInMs() {
    throw new IllegalStateException(SECRET);
  }

  @Override
  public int getMemoryLimitInMb() {
    return 0;
  }
}
