package dev.signet.scf;

import com.qcloud.scf.runtime.Context;

/** The platform's context of one call. */
record FakeContext(String requestId, int limitMillis) implements Context {

  static final FakeContext USUAL = new FakeContext("request-1", 3_000);

  @Override
  public String getRequestId() {
    return requestId;
  }

  @Override
  public int getTimeLimitInMs() {
    return limitMillis;
  }

  @Override
  public int getMemoryLimitInMb() {
    return 256;
  }
}
