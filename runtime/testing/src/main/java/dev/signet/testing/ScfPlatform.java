package dev.signet.testing;

import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.ClientCall;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.PlainJson;
import dev.signet.simulator.SimulatedCall;
import dev.signet.simulator.SimulatedOpenData;
import dev.signet.simulator.SimulatedPlatform;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An SCF platform in memory: every function runs in a warm instance of its own and receives events
 * as callFunction and triggers send them, through the entry that the managed Java runtime calls.
 *
 * <p>Before each call the platform sets the call's variables where the instance reads them. Like
 * the vendor's Node bootstrap it never removes those of the previous call, unless {@link
 * ScfDeployment#clearing()} is used. An instance reads a {@code Properties} object of its own; only
 * one of {@link ScfDeployment#withEntry} reads the system properties.
 *
 * <p>Each function has handler objects of its own, because on SCF each runs in a process of its
 * own; they are made at its first call. An instance runs one call at a time; different functions
 * may be called concurrently. Request ids are {@code scf-1}, {@code scf-2} and so on.
 *
 * <pre>{@code
 * try (ScfPlatform platform = ScfPlatform.load()) {
 *   platform.as("user").invoke("whoami", Map.of("name", "Lin")).expectOk();
 *   platform.fireTimer("nightlyReport").expectOk();
 * }
 * }</pre>
 */
public final class ScfPlatform implements AutoCloseable {

  private final ScfInstances instances;
  private final CallerProfile caller;
  private final SimulatedOpenData openData;

  ScfPlatform(ScfInstances instances, CallerProfile caller) {
    this(instances, caller, SimulatedOpenData.none());
  }

  private ScfPlatform(ScfInstances instances, CallerProfile caller, SimulatedOpenData openData) {
    this.instances = instances;
    this.caller = caller;
    this.openData = openData;
  }

  /**
   * Starts a platform with all functions of the class path, under ingress {@code scf-event}. Calls
   * have no identity until {@link #as} names a caller. {@link ScfDeployment} has more options.
   *
   * @throws dev.signet.host.ConfigurationException if there are no functions, or one cannot be made
   */
  public static ScfPlatform load() {
    return ScfDeployment.ofClassPath().start();
  }

  /**
   * Starts a platform with the functions that this class loader finds, otherwise like {@link
   * #load()}.
   */
  public static ScfPlatform load(ClassLoader loader) {
    return ScfDeployment.of(loader).start();
  }

  /** Returns the same instances, with this caller for their calls. */
  public ScfPlatform as(CallerProfile value) {
    return new ScfPlatform(instances, Objects.requireNonNull(value, "value"), openData);
  }

  /**
   * Returns the same instances, with a built-in caller such as {@code second-user} for their calls.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public ScfPlatform as(String profile) {
    return as(CallerProfiles.builtIn().named(profile));
  }

  /**
   * Returns the same instances, with these open data in {@link #invoke}: the platform puts them
   * into the event, and vouches for them as it does for those of a CloudID. It vouches for none of
   * a caller without an openid.
   *
   * @param field the name of the payload field, such as that of a parameter {@code
   *     OpenData<PhoneNumber>}
   * @param data such as {@code phoneNumber}; without a {@code watermark} of their own they get one
   *     with the caller's app and the present time
   */
  public ScfPlatform withOpenData(String field, Map<String, Object> data) {
    Objects.requireNonNull(field, "field");
    return new ScfPlatform(instances, caller, openData.with(field, data));
  }

  /** Returns the names of all functions, sorted. */
  public Set<String> names() {
    return instances.names();
  }

  /** Calls a function as callFunction does, without data. */
  public CallResult invoke(String function) {
    return invoke(function, Map.of());
  }

  /**
   * Calls a function as callFunction does, by the caller of {@link #as}.
   *
   * @param data a map, or any object that Jackson writes as a JSON object; a text is sent as JSON
   * @throws IllegalArgumentException if there is no such function
   */
  public CallResult invoke(String function, Object data) {
    SimulatedCall call =
        SimulatedPlatform.stripping()
            .deliver(
                Entrance.EVENT,
                caller,
                ClientCall.of(PlainJson.map(PlainJson.bytes(data))).withOpenData(openData),
                instances.descriptor(function));
    return instances.call(function, call, caller.toString());
  }

  /** Calls a function as callFunction does, by this caller. */
  public CallResult invoke(String function, CallerProfile by, Object data) {
    return as(by).invoke(function, data);
  }

  /**
   * Calls a function with an event of the test's own, forged or not, and exactly these variables.
   *
   * @param event maps, lists, strings, numbers, booleans and null
   * @param variables such as WX_OPENID and TCB_SOURCE; the platform sets them for this call
   * @throws IllegalArgumentException if there is no such function
   */
  public CallResult send(
      String function, Map<String, Object> event, Map<String, String> variables) {
    instances.descriptor(function);
    SimulatedCall call = SimulatedCall.event(Entrance.EVENT, event, variables);
    return instances.call(function, call, "an event of the test's own");
  }

  /** Fires the function's own timer trigger; if it has several, the first by name. */
  public CallResult fireTimer(String function) {
    return as("timer").invoke(function);
  }

  /** Fires a timer trigger of this name, whether or not the function has it. */
  public CallResult fireTimer(String function, String triggerName) {
    CallerProfile timer = CallerProfiles.builtIn().named("timer");
    SimulatedCall own =
        SimulatedPlatform.stripping()
            .deliver(
                Entrance.EVENT, timer, ClientCall.of(Map.of()), instances.descriptor(function));
    Map<String, Object> event = new LinkedHashMap<>(own.event());
    event.put("TriggerName", triggerName);
    return instances.call(
        function, SimulatedCall.event(Entrance.EVENT, event, own.variables()), timer.toString());
  }

  /** Ends the function's instance; its next call is a cold start. */
  public void restart(String function) {
    instances.restart(function);
  }

  /** Ends all instances and closes their handler objects. */
  @Override
  public void close() {
    instances.close();
  }
}
