package dev.signet.testing;

import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.ClientCall;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.PlainJson;
import dev.signet.simulator.SimulatedCall;
import dev.signet.simulator.SimulatedPlatform;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An SCF platform in memory: every function in a warm instance of its own, called with events as
 * callFunction and triggers send them, through the entry that the managed Java runtime calls.
 *
 * <p>Before each call the platform sets the call's variables where the instance reads them. It
 * never removes the previous call's, as the vendor's Node bootstrap does not, unless {@link
 * ScfDeployment#clearing()} says so. An instance reads a {@code Properties} object of its own; only
 * one of {@link ScfDeployment#withEntry} reads those of the system.
 *
 * <p>Each function has handler objects of its own, as each runs in a process of its own; they are
 * made at its first call. An instance runs one call at a time; different functions may be called
 * concurrently. Request ids are {@code scf-1}, {@code scf-2} and so on.
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

  ScfPlatform(ScfInstances instances, CallerProfile caller) {
    this.instances = instances;
    this.caller = caller;
  }

  /**
   * Starts a platform with all functions of the class path, under ingress {@code scf-event}, called
   * by nobody until {@link #as} says otherwise. {@link ScfDeployment} knows more.
   *
   * @throws dev.signet.host.ConfigurationException when there is none, or one cannot be made
   */
  public static ScfPlatform load() {
    return ScfDeployment.ofClassPath().start();
  }

  /** As {@link #load()}, with the functions that this class loader sees. */
  public static ScfPlatform load(ClassLoader loader) {
    return ScfDeployment.of(loader).start();
  }

  /** Returns the same instances, called by this caller. */
  public ScfPlatform as(CallerProfile value) {
    return new ScfPlatform(instances, Objects.requireNonNull(value, "value"));
  }

  /**
   * Returns the same instances, called by a built-in caller such as {@code second-user}.
   *
   * @throws IllegalArgumentException when there is none of this name
   */
  public ScfPlatform as(String profile) {
    return as(CallerProfiles.builtIn().named(profile));
  }

  /** Returns the names of all functions, sorted. */
  public Set<String> names() {
    return instances.names();
  }

  /** Calls a function as callFunction does without data. */
  public CallResult invoke(String function) {
    return invoke(function, Map.of());
  }

  /**
   * Calls a function as callFunction does, by the caller of {@link #as}.
   *
   * @param data a map, or any object that jackson writes as one; a text is JSON already
   * @throws IllegalArgumentException when there is no such function
   */
  public CallResult invoke(String function, Object data) {
    SimulatedCall call =
        SimulatedPlatform.stripping()
            .deliver(
                Entrance.EVENT,
                caller,
                ClientCall.of(PlainJson.map(PlainJson.bytes(data))),
                instances.descriptor(function));
    return instances.call(function, call, caller.toString());
  }

  /** Calls a function as callFunction does, by this caller. */
  public CallResult invoke(String function, CallerProfile by, Object data) {
    return as(by).invoke(function, data);
  }

  /**
   * Calls with an event of one's own, forged or not, and exactly these variables.
   *
   * @param event maps, lists, strings, numbers, booleans and null
   * @param variables such as WX_OPENID and TCB_SOURCE; the platform sets them for this call
   * @throws IllegalArgumentException when there is no such function
   */
  public CallResult send(
      String function, Map<String, Object> event, Map<String, String> variables) {
    instances.descriptor(function);
    SimulatedCall call = SimulatedCall.event(Entrance.EVENT, event, variables);
    return instances.call(function, call, "an event of the test's own");
  }

  /** Fires the function's own timer trigger, the first one by name. */
  public CallResult fireTimer(String function) {
    return as("timer").invoke(function);
  }

  /** Fires a timer trigger of this name, the function's own or not. */
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
