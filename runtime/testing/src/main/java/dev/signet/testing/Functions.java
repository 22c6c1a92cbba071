package dev.signet.testing;

import dev.signet.function.FunctionHandler;
import dev.signet.function.Interceptor;
import dev.signet.host.FunctionTable;
import dev.signet.identity.CallerPolicy;
import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.Entrance;
import dev.signet.user.CallerResolver;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * The functions of the class path, called as the platform would call them: the caller is written as
 * the chosen entrance carries it, and the production ingress, the pipeline and generated code
 * decide. {@link SignetExtension} passes a parameter of this type to a test. Without JUnit:
 *
 * <pre>{@code
 * try (Functions functions = Functions.load()) {
 *   functions.as("user").call("getOrder", Map.of("orderId", "A-1")).expectOk();
 * }
 * }</pre>
 *
 * <p>Immutable, except for the handler objects behind it, which all copies share. Safe for
 * concurrent use as far as the functions are. {@code SIGNET_*} variables of the environment are not
 * read: the settings are the defaults, with no app or environment configured.
 */
public final class Functions implements AutoCloseable {

  private final TestHost host;
  private final CallSettings settings;

  private Functions(TestHost host, CallSettings settings) {
    this.host = host;
    this.settings = settings;
  }

  /**
   * Returns all functions of the class path, with handler objects of their own. Their calls have no
   * identity until {@link #as} names a caller.
   *
   * @throws dev.signet.host.ConfigurationException if there are none, or one cannot be made
   */
  public static Functions load() {
    return load(FunctionTable.contextLoader());
  }

  /** Returns all functions that this class loader finds, otherwise like {@link #load()}. */
  public static Functions load(ClassLoader loader) {
    return new Functions(TestHost.load(loader), CallSettings.defaults());
  }

  /**
   * Returns these functions only. A test in the package of its handler class makes a wrapper around
   * an object of its own: {@code new NoteFunctions_Signet.AddNote(new NoteFunctions(store))}.
   *
   * @param handlers generated wrappers; they are not closed
   */
  public static Functions of(FunctionHandler... handlers) {
    return new Functions(
        TestHost.of(FunctionTable.contextLoader(), handlers), CallSettings.defaults());
  }

  /**
   * Returns a copy with these wrappers in place of the functions of the same names, for a test that
   * replaces the dependencies of a handler object; see {@link #of}.
   */
  public Functions with(FunctionHandler... handlers) {
    return new Functions(host.with(handlers), settings);
  }

  /**
   * Returns a copy in which this policy decides wherever a function names the class with
   * {@code @RequirePolicy}, itself or through an annotation of the application. It is asked at the
   * stage of the policy that it replaces.
   *
   * @param type the class of the policy that is replaced
   * @param replacement such as {@code caller -> false}; it is not closed
   * @throws IllegalArgumentException if no function has a policy of this class
   */
  public Functions withPolicy(Class<?> type, CallerPolicy replacement) {
    return new Functions(host.withPolicy(type, replacement), settings);
  }

  /**
   * Returns a copy in which this resolver finds the user of every function that works for one, in
   * place of the application's. As ever it is not asked for a refused caller. Functions of another
   * user type are given with a wrapper of their own; see {@link #with}.
   *
   * @param replacement such as {@code caller -> Optional.of(new Member(7))}, or {@code caller ->
   *     Optional.empty()} for a stranger; what it finds has the type of the application's resolver.
   *     It is not closed
   * @throws IllegalArgumentException if no function works for a user
   */
  public Functions withResolver(CallerResolver<?> replacement) {
    return new Functions(host.withResolver(replacement), settings);
  }

  /**
   * Returns a copy with these interceptors, the outermost first, in place of the application's.
   *
   * @param interceptors none for calls without any; they are not closed
   */
  public Functions withInterceptors(Interceptor... interceptors) {
    return new Functions(host.withInterceptors(interceptors), settings);
  }

  /** Returns a copy whose calls come from this caller. */
  public Functions as(CallerProfile value) {
    return new Functions(host, settings.withCaller(value));
  }

  /**
   * Returns a copy whose calls come from a built-in caller such as {@code second-user} or {@code
   * anonymous}.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public Functions as(String profile) {
    return as(CallerProfiles.builtIn().named(profile));
  }

  /**
   * Returns a copy whose calls come by this entrance. By default they come by {@link
   * Entrance#CLOUDRUN}, and those of a timer by {@link Entrance#EVENT}.
   */
  public Functions through(Entrance value) {
    return new Functions(host, settings.withEntrance(value));
  }

  /** Returns a copy with another time limit for each call; the default is 15 seconds. */
  public Functions within(Duration value) {
    return new Functions(host, settings.withTimeout(value));
  }

  /**
   * Returns a copy whose calls carry one more header of the client's own, such as a forged {@code
   * X-WX-OPENID}. The platform strips those that name an identity, unless it is told otherwise by
   * {@link #notStripping}. An event has no headers; a client writes {@code userInfo} into its
   * payload instead.
   *
   * @param name the header's name; a name may be given more than once
   * @param value the header's value, which is sent as it is
   */
  public Functions withHeader(String name, String value) {
    return new Functions(host, settings.withHeader(name, value));
  }

  /**
   * Returns a copy whose calls carry a CloudID for these open data, for a parameter {@code
   * OpenData<PhoneNumber>}. WeChat vouches for them: in an event the platform puts them in, and
   * over HTTP it answers for the CloudID, in place of the function's {@code OpenDataSource}, which
   * no call here asks: without these data a CloudID is refused.
   *
   * @param field the name of the payload field
   * @param data such as {@code phoneNumber}; without a {@code watermark} of their own they get one
   *     with the caller's app and the present time
   */
  public Functions withOpenData(String field, Map<String, Object> data) {
    return new Functions(host, settings.withOpenData(field, data));
  }

  /**
   * Returns a copy whose calls pass a platform that lets the client's own identity headers and its
   * {@code userInfo} through, as an address does that is open to everybody.
   */
  public Functions notStripping() {
    return new Functions(host, settings.notStripping());
  }

  /** Returns the caller. */
  public CallerProfile caller() {
    return settings.caller();
  }

  /** Returns the entrance by which calls come. */
  public Entrance entrance() {
    return settings.entrance();
  }

  /** Returns the names of all functions, sorted. */
  public Set<String> names() {
    return host.names();
  }

  /** Calls a function without a payload. */
  public CallResult call(String function) {
    return call(function, null);
  }

  /**
   * Calls a function. As on a host, an unknown name is answered NOT_FOUND.
   *
   * @param request a map or any object, which Jackson writes; or a text or {@code byte[]}, which is
   *     sent unchanged, whether or not it is JSON; or null for a call without a payload
   */
  public CallResult call(String function, Object request) {
    return host.call(function, new TestCall(settings, request));
  }

  /**
   * Calls the function of a generated wrapper such as {@code X_Signet.LinkAccount}, without a
   * payload.
   */
  public CallResult call(Class<? extends FunctionHandler> wrapper) {
    return call(wrapper, null);
  }

  /**
   * Calls the function of a generated wrapper.
   *
   * @param request as in {@link #call(String, Object)}
   * @throws IllegalArgumentException if the wrapper is not among the functions
   */
  public CallResult call(Class<? extends FunctionHandler> wrapper, Object request) {
    return call(host.nameOf(wrapper), request);
  }

  /**
   * Closes the handler objects, which all copies share. The extension closes its parameters itself.
   */
  @Override
  public void close() {
    host.close();
  }
}
