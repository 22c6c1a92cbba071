package dev.signet.http;

import dev.signet.host.ConfigurationException;
import dev.signet.host.HostMessages;
import dev.signet.host.HostSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * The address of an HTTP host, and its bounds. Immutable; each {@code with…} method returns a copy
 * and throws {@link IllegalArgumentException} if the value is out of bounds. A duration must be
 * positive.
 */
public final class HttpHostOptions {

  /** The part of the heap that what is in flight may take, as a divisor. */
  private static final int HEAP_SHARE = 4;

  private final Values values;

  private HttpHostOptions(Values values) {
    this.values = values;
  }

  /**
   * Returns the defaults: port 80 on every address, 64 workers, 15 s for a call, 1 MiB for a body,
   * a quarter of the heap for all that is in flight, 10 s for a request's head, 20 s for its body,
   * 60 s without a request, 20 s to drain, 30 s until lost workers make the host unhealthy.
   */
  public static HttpHostOptions defaults() {
    return new HttpHostOptions(new Values());
  }

  /**
   * Returns the defaults, replaced by what the environment sets.
   *
   * @throws ConfigurationException if the largest body is larger than all that may be in flight
   */
  public static HttpHostOptions of(HostSettings settings) {
    Values values = new Values();
    values.port = settings.port();
    values.workers = settings.workers();
    values.timeout = settings.timeout();
    values.maxBodyBytes = settings.maxBodyBytes();
    values.errorsAnswer200 = settings.errorsAnswer200();
    if (settings.maxBufferedBytes() > 0) {
      values.maxBufferedBytes = settings.maxBufferedBytes();
    }
    if (values.maxBodyBytes > values.maxBufferedBytes) {
      throw new ConfigurationException(
          HostMessages.BODY_OVER_BUFFERS.format(
              String.valueOf(values.maxBodyBytes), String.valueOf(values.maxBufferedBytes)));
    }
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

  /**
   * Sets how many bytes everything in flight may take together, at least 1: heads, bodies, what is
   * read from them, and answers that wait for their clients. A request beyond it is refused. It
   * should be several times the largest body.
   */
  public HttpHostOptions withMaxBufferedBytes(long bytes) {
    return with(copy -> copy.maxBufferedBytes = atLeastOne(bytes));
  }

  /** Sets the clock that the Date of answers is taken from; not null. */
  public HttpHostOptions withClock(Clock clock) {
    return with(copy -> copy.clock = Objects.requireNonNull(clock, "clock"));
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

  long maxBufferedBytes() {
    return values.maxBufferedBytes;
  }

  Clock clock() {
    return values.clock;
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

  private static long atLeastOne(long value) {
    if (value < 1) {
      throw new IllegalArgumentException(value + " is less than 1");
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
    long maxBufferedBytes = Runtime.getRuntime().maxMemory() / HEAP_SHARE;
    Clock clock = Clock.systemUTC();
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
      maxBufferedBytes = from.maxBufferedBytes;
      clock = from.clock;
      errorsAnswer200 = from.errorsAnswer200;
      headerTimeout = from.headerTimeout;
      bodyTimeout = from.bodyTimeout;
      idleTimeout = from.idleTimeout;
      drainTimeout = from.drainTimeout;
      lostAfter = from.lostAfter;
    }
  }
}
