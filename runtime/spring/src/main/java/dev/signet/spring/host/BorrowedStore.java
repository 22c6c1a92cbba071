package dev.signet.spring.host;

import dev.signet.limit.CallRecord;
import dev.signet.limit.CallStore;
import java.time.Duration;

/** A store that is a bean: the pipeline uses it, and whoever made it closes it. */
record BorrowedStore(CallStore bean) implements CallStore {

  @Override
  public Duration take(String key, int permits, Duration per) throws Exception {
    return bean.take(key, permits, per);
  }

  @Override
  public CallRecord claim(
      String key, String holder, String fingerprint, Duration lease, Duration ttl)
      throws Exception {
    return bean.claim(key, holder, fingerprint, lease, ttl);
  }

  @Override
  public void answered(String key, String holder, byte[] answer, Duration ttl) throws Exception {
    bean.answered(key, holder, answer, ttl);
  }

  @Override
  public void release(String key, String holder) throws Exception {
    bean.release(key, holder);
  }

  @Override
  public void awaitEnd(String key, Duration atMost) throws InterruptedException {
    bean.awaitEnd(key, atMost);
  }
}
