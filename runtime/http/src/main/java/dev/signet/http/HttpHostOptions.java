package dev.signet.http;

import dev.signet.host.HostSettings;
import java.time.Duration;
import java.util.Objects;

/**
 * The address of an HTTP host, and its bounds. Immutable; each {@code with…} method returns a copy
 * and throws {@link IllegalArgumentException} if the value is out of bounds. A duration must be
 * positive.
 */
public final class HttpHostOptions {

  private final Values values;

  private HttpHostOptions(Values values) {
    this.values = values;
  }

  /**
   * Returns the defaults: port 80 on every address, 64 workers, 15 s for a call, 1 MiB for a body,
   * 10 s for a request's head, 20 s for its body, 60 s without a request, 20 s to drain, 30 s until
   * lost workers make the host unhealthy.
   */
  public static HttpHostOptions defaults() {
    return new HttpHostOptions(new Values());
  }

  /** Returns the defaults, replaced by what the environment sets. */
  public static HttpHostOptions of(HostSettings settings) {
    Values values = new Values();
    values.port = settings.port();
    values.workers = settings.workers();
    values.timeout = settings.timeout();
    values.maxBodyBytes = settings.maxBodyBytes();
    values.errorsAnswer200 = settings.errorsAnswer200();
    return new HttpHostOptions(values);
  }

  /** Sets the address to listen on, such as {@code 127.0.0.1}; not null. */
  public HttpHostOptions withAddress(String address) {
    return with(copy -> copy.address = Objects.requireNonNull(address, "address"));
  }

  /** Sets the port, 0 to 65535; 0 takes a free one. */
  public HttpHostOptions withPort(int port) {
    return with(copy -> copy.port = between(port, 0, 65_535));
  }

  /**
   * Sets how many calls may be in user code at the same time, at least 1; a further one is refused.
   */
  public HttpHostOptions withWorkers(int workers) {
    return with(copy -> copy.workers = between(workers, 1, Integer.MAX_VALUE));
  }

  /** Sets the time for one call, from its last byte to its answer. */
  public HttpHostOptions withTimeout(Duration timeout) {
    return with(copy -> copy.timeout = positive(timeout));
  }

  /** Sets the largest body in bytes, at least 1. */
  public HttpHostOptions withMaxBodyBytes(int bytes) {
    return with(copy -> copy.maxBodyBytes = between(bytes, 1, Integer.MAX_VALUE));
  }

  /** Sets whether failures are answered with status 200 and the same body. */
  public HttpHostOptions withErrorsAnswer200(boolean on) {
    return with(copy -> copy.errorsAnswer200 = on);
  }

  /**
   * Sets the time for a request's head, from the start of the connection or the head's first byte.
   */
  public HttpHostOptions withHeaderTimeout(Duration timeout) {
    return with(copy -> copy.headerTimeout = positive(timeout));
  }

  /** Sets the time for a request's body, from the end of its head. */
  public HttpHostOptions withBodyTimeout(Duration timeout) {
    return with(copy -> copy.bodyTimeout = positive(timeout));
  }

  /**
   * Sets how long a connection may stay open without a request, and how long a client may take to
   * receive an answer.
   */
  public HttpHostOptions withIdleTimeout(Duration timeout) {
    return with(copy -> copy.idleTimeout = positive(timeout));
  }

  /** Sets the time that running calls have to end when the host stops. */
  public HttpHostOptions withDrainTimeout(Duration timeout) {
    return with(copy -> copy.drainTimeout = positive(timeout));
  }

  /**
   * Sets how long every worker may be held by a call that is past its deadline before the health
   * check answers UNAVAILABLE.
   */
  public HttpHostOptions withLostAfter(Duration time) {
    return with(copy -> copy.lostAfter = positive(time));
  }

  String address() {
    return values.address;
  }

  int port() {
    return values.port;
  }

  int workers() {
    return values.workers;
  }

  Duration timeout() {
    return values.timeout;
  }

  int maxBodyBytes() {
    return values.maxBodyBytes;
  }

  boolean errorsAnswer200() {
    return values.errorsAnswer200;
  }

  Duration headerTimeout() {
    return values.headerTimeout;
  }

  Duration bodyTimeout() {
    return values.bodyTimeout;
  }

  Duration idleTimeout() {
    return values.idleTimeout;
  }

  Duration drainTimeout() {
    return values.drainTimeout;
  }

  Duration lostAfter() {
    return values.lostAfter;
  }

  private HttpHostOptions with(Change change) {
    Values copy = new Values(values);
    change.apply(copy);
    return new HttpHostOptions(copy);
  }

  private static int between(int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(value + " is not between " + min + " and " + max);
    }
    return value;
  }

  private static Duration positive(Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException("a time limit is more than zero");
    }
    return value;
  }

  private interface Change {
    void apply(Values copy);
  }

  /** The values of one object; written only while a copy is made. */
  private static final class Values {
    String address = "0.0.0.0";
    int port = 80;
    int workers = 64;
    Duration timeout = Duration.ofSeconds(15);
    int maxBodyBytes = 1024 * 1024;
    boolean errorsAnswer200;
    Duration headerTimeout = Duration.ofSeconds(10);
    Duration bodyTimeout = Duration.ofSeconds(20);
    Duration idleTimeout = Duration.ofSeconds(60);
    Duration drainTimeout = Duration.ofSeconds(20);
    Duration lostAfter = Duration.ofSeconds(30);

    Values() {}

    Values(Values from) {
      address = from.address;
      port = from.port;
      workers = from.workers;
      timeout = from.timeout;
      maxBodyBytes = from.maxBodyBytes;
      errorsAnswer200 = from.errorsAnswer200;
      headerTimeout = from.headerTimeout;
      bodyTimeout = from.bodyTimeout;
      idleTimeout = from.idleTimeout;
      drainTimeout = from.drainTimeout;
      lostAfter = from.lostAfter;
    }
  }
}
