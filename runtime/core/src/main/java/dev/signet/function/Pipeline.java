package dev.signet.function;

import dev.signet.error.Refusal;
import dev.signet.identity.SourceChain;
import dev.signet.identity.WxContext;
import dev.signet.ingress.RequestHeaders;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.Language;
import dev.signet.json.wire.JsonOutput;
import dev.signet.limit.CallStore;
import dev.signet.limit.guard.CallGuard;
import dev.signet.limit.guard.CallStores;
import dev.signet.limit.guard.Claim;
import dev.signet.opendata.OpenDataCheck;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;

/**
 * The way that every call takes, whatever the host: ingress, requirement, payload, ownership, user
 * code, result, and one decision line. User code is reached only if every {@link Stage} before it
 * passed, and every failure ends in a result with a stable code. Safe for concurrent use.
 */
public final class Pipeline {

  /** The age of the oldest open data that are bound, which is also how long a CloudID is valid. */
  public static final Duration OPEN_DATA_AGE = Duration.ofMinutes(5);

  private final List<Interceptor> interceptors;
  private final DecisionLog log;
  private final PayloadReader payloads;

  /** Null if the client chooses it. */
  private final Language language;

  /** Null for the system's, which no function without open data needs. */
  private final Clock clock;

  private final Duration openDataAge;

  /** Finds the application's store of calls; null for one in memory, or if there is a store. */
  private final ClassLoader stores;

  /** Null unless it was given. */
  private final CallStore store;

  /** Null until the first function that needs it, so that no other loads a class of it. */
  private volatile CallGuard guard;

  /**
   * Makes a pipeline that speaks the language the client asks for.
   *
   * @param interceptors the interceptors around user code, the outermost first
   * @param log receives one decision for each call
   * @param payloads reads bodies within the host's limits
   */
  public Pipeline(List<Interceptor> interceptors, DecisionLog log, PayloadReader payloads) {
    this(interceptors, log, payloads, null);
  }

  /**
   * Makes a pipeline.
   *
   * @param interceptors the interceptors around user code, the outermost first
   * @param log receives one decision for each call
   * @param payloads reads bodies within the host's limits
   * @param language the language of what Signet says about payloads; null for the one that the
   *     client asks for
   */
  public Pipeline(
      List<Interceptor> interceptors, DecisionLog log, PayloadReader payloads, Language language) {
    this.interceptors = List.copyOf(interceptors);
    this.log = log;
    this.payloads = payloads;
    this.language = language;
    this.openDataAge = OPEN_DATA_AGE;
    this.clock = null;
    this.stores = null;
    this.store = null;
  }

  private Pipeline(
      Pipeline from, Duration openDataAge, Clock clock, ClassLoader stores, CallStore store) {
    this.interceptors = from.interceptors;
    this.log = from.log;
    this.payloads = from.payloads;
    this.language = from.language;
    this.openDataAge = openDataAge;
    this.clock = clock;
    this.stores = stores;
    this.store = store;
  }

  /** Returns a copy that binds open data up to this age, instead of {@link #OPEN_DATA_AGE}. */
  public Pipeline withOpenDataAge(Duration age) {
    return new Pipeline(this, age, clock, stores, store);
  }

  /** Returns a copy that tells the age of open data by this clock, instead of the system's. */
  public Pipeline withClock(Clock other) {
    return new Pipeline(this, openDataAge, other, stores, store);
  }

  /**
   * Returns a copy that counts and remembers calls in the store that this loader finds, instead of
   * one in memory. The store is made when a function needs it.
   */
  public Pipeline withCallStores(ClassLoader loader) {
    return new Pipeline(this, openDataAge, clock, loader, null);
  }

  /** Returns a copy that counts and remembers calls in this store, which it closes. */
  public Pipeline withCallStore(CallStore other) {
    return new Pipeline(this, openDataAge, clock, null, other);
  }

  /**
   * Runs one call on this thread. On return the call has ended, unless the user's method returned a
   * {@code CompletionStage} that has not completed.
   *
   * <p>This method throws, or {@link RunningCall#result} completes exceptionally, only if not even
   * the answer INTERNAL can be written because memory ran out.
   */
  public <B> RunningCall<B> run(
      FunctionHandler handler, Invocation invocation, JsonOutput<B> output) {
    return prepare(handler, invocation, output).start();
  }

  /**
   * Makes a call that has not been started, so that another thread can give it up while user code
   * holds the one that starts it.
   */
  public <B> RunningCall<B> prepare(
      FunctionHandler handler, Invocation invocation, JsonOutput<B> output) {
    return new RunningCall<>(this, handler, invocation, output);
  }

  /**
   * Answers a call that the host refuses before a function could run, and records the decision.
   *
   * @param function the function's name; {@code -} if the host has not found one
   */
  public <B> FunctionResult<B> refuse(
      String function, String requestId, Failure failure, JsonOutput<B> output) {
    return refuse(function, requestId, failure, null, output);
  }

  /** Answers a call as above, in the form that the callers of the function read. */
  public <B> FunctionResult<B> refuse(
      FunctionDescriptor function, String requestId, Failure failure, JsonOutput<B> output) {
    return refused(
        function.name(), requestId, failure.answer(requestId, function.isPayment(), output), null);
  }

  /**
   * Answers a call as above, and records the source that the platform states for it.
   *
   * @param source null if it states none
   */
  public <B> FunctionResult<B> refuse(
      String function,
      String requestId,
      Failure failure,
      SourceChain source,
      JsonOutput<B> output) {
    return refused(function, requestId, failure.answer(requestId, output), source);
  }

  private <B> FunctionResult<B> refused(
      String function, String requestId, FunctionResult<B> result, SourceChain source) {
    record(new Decision(function, result.outcome(), null, null, requestId, source, null, 0));
    return result;
  }

  /**
   * Returns the failure for a body that cannot become a payload, in the client's language.
   *
   * @param headers the headers of the request that the call came in; null if there is none
   */
  public Failure failure(InvalidPayloadException invalid, RequestHeaders headers) {
    return inLanguage(Failure.of(invalid), headers);
  }

  /**
   * Returns a failure in the client's language, as far as it is about a body.
   *
   * @param headers the headers of the request that the call came in; null if there is none
   */
  public Failure inLanguage(Failure failure, RequestHeaders headers) {
    return failure.in(language == null ? preferred(headers) : language);
  }

  /**
   * Closes the interceptors that are {@link AutoCloseable}, the innermost first, then the store of
   * calls. One that fails does not keep the others open.
   */
  public void close() {
    for (int i = interceptors.size() - 1; i >= 0; i--) {
      SharedObjects.close(interceptors.get(i));
    }
    CallGuard made = guard;
    CallStore used = made == null ? store : made.store();
    if (used != null) {
      SharedObjects.close(used);
    }
  }

  /** Returns the language that the client prefers; English if there is no request. */
  private static Language preferred(RequestHeaders headers) {
    StringJoiner values = new StringJoiner(",");
    if (headers != null) {
      headers.forEach(
          (name, value) -> {
            if (name.equalsIgnoreCase("Accept-Language")) {
              values.add(value);
            }
          });
    }
    return Language.preferred(values.toString());
  }

  /** Binds the open data of a call, and returns why they are refused; null if they are not. */
  Refusal refusalOfOpenData(FunctionHandler handler, Invocation invocation, Object payload)
      throws Exception {
    Clock now = clock == null ? Clock.systemUTC() : clock;
    OpenDataCheck check =
        new OpenDataCheck(invocation.caller(), invocation.openDataInfo(), openDataAge, now);
    handler.openData(check, payload);
    return check.refusal();
  }

  /** Calls the user's method, within the interceptors. */
  Object invoke(FunctionHandler handler, Invocation invocation, Object user, Object payload)
      throws Exception {
    InvocationContext context =
        new InvocationContext(
            handler.descriptor().name(), invocation.requestId(), invocation.deadline());
    WxContext caller = invocation.caller();
    return interceptors.isEmpty()
        ? handler.invoke(context, caller, user, payload)
        : intercepted(handler, context, caller, user, payload, 0);
  }

  private Object intercepted(
      FunctionHandler handler,
      InvocationContext context,
      WxContext caller,
      Object user,
      Object payload,
      int depth)
      throws Exception {
    if (depth == interceptors.size()) {
      return handler.invoke(context, caller, user, payload);
    }
    return interceptors
        .get(depth)
        .around(
            context, caller, () -> intercepted(handler, context, caller, user, payload, depth + 1));
  }

  /** Records a decision. What the log throws is dropped, because the call has been decided. */
  void record(Decision decision) {
    try {
      log.record(decision);
    } catch (Throwable ignored) {
      // A log that fails must not change the answer.
    }
  }

  /**
   * Logs a failure of user code. What the log throws is dropped, because the answer stands.
   *
   * @param function the function's name; {@code -} if the code is no function's
   */
  public void logFailure(String function, String requestId, Throwable thrown) {
    try {
      log.failed(function, requestId, thrown);
    } catch (Throwable ignored) {
      // As in record().
    }
  }

  /**
   * Makes the store of calls that a function needs, if it does, so that a host learns before the
   * first call that it cannot be made.
   *
   * @throws Exception whatever the making of the store throws
   */
  public void open(FunctionDescriptor function) throws Exception {
    if (function.usesCallStore()) {
      guard();
    }
  }

  /** Returns the guard over the store of calls, which is made when it is first asked for. */
  CallGuard guard() throws Exception {
    CallGuard made = guard;
    if (made == null) {
      synchronized (this) {
        made = guard;
        if (made == null) {
          made = store == null ? CallStores.guard(stores) : CallGuard.of(store);
          guard = made;
        }
      }
    }
    return made;
  }

  /** Claims the key of an idempotent call, and waits while another call with the key runs. */
  Claim claim(FunctionHandler handler, Invocation invocation, Object user, Object payload)
      throws Exception {
    FunctionDescriptor function = handler.descriptor();
    String key = handler.idempotencyKey(invocation.requestId(), payload);
    if (function.isCallback()) {
      return guard()
          .tell(function.name(), key, function.remembered(), invocation.deadline().remaining());
    }
    // One who was unknown becomes known by the very call that is repeated.
    Object userId = function.userMayBeUnknown() ? null : Admission.userId(handler, user);
    return guard()
        .claim(
            function.name(),
            invocation.caller(),
            userId,
            key,
            function.remembered(),
            payloads.fingerprint(invocation.payload(), function.keyField()),
            invocation.deadline()::remaining);
  }

  /**
   * Remembers the answer of an idempotent call, or frees its key. If the store fails the answer
   * stands, because user code has run.
   *
   * @param claim a {@link Claim}; null for a call that has none
   * @param written the answer; null after a failure
   */
  void endClaim(Object claim, byte[] written, FunctionHandler handler, Invocation invocation) {
    Throwable failure = claim == null ? null : ((Claim) claim).end(written);
    if (failure != null) {
      logFailure(handler.descriptor().name(), invocation.requestId(), failure);
    }
  }

  PayloadReader payloads() {
    return payloads;
  }
}
