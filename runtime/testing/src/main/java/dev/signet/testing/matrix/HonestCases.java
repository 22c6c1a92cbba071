package dev.signet.testing.matrix;

import dev.signet.identity.CallSource;
import dev.signet.ingress.IngressSettings;
import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.ClientCall;
import dev.signet.simulator.ContextField;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.SimulatedCall;
import dev.signet.simulator.SimulatedPlatform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The calls of callers that exist, as a healthy platform sends them; the verdict depends on the
 * function.
 */
final class HonestCases {

  private static final String OTHER_APP = "wx00000000000000ff";

  private final List<MatrixCase> cases = new ArrayList<>();

  private HonestCases() {}

  /**
   * Returns one case for each caller of a function and entrance, in the order of the recorded file.
   */
  static List<MatrixCase> of(MatrixSubject subject) {
    HonestCases all = new HonestCases();
    if (subject.function().isCallback()) {
      all.sourceAlone("WeChat itself");
    } else if (subject.function().requirement().allowsSourceAlone()) {
      all.sourceAlone("its own source without a user");
    }
    all.users(subject.function().resolvesUser());
    all.sources();
    all.sharedUsers();
    all.timers();
    return all.cases;
  }

  /** Adds calls that name no user, from a source that the function has and from a client. */
  private void sourceAlone(String name) {
    caller(
        name,
        subject ->
            CallerProfiles.builtIn()
                .named("anonymous")
                .with(ContextField.SOURCE, subject.source()));
    caller(
        "a client without a user",
        subject ->
            CallerProfiles.builtIn()
                .named("anonymous")
                .with(ContextField.SOURCE, CallSource.WX_CLIENT.wireName()));
  }

  private void users(boolean resolved) {
    caller("user", MatrixSubject::user);
    caller("no unionid", subject -> without(subject, ContextField.UNIONID));
    if (resolved) {
      caller(MatrixCase.UNKNOWN_USER, MatrixSubject::user);
    }
    caller("no identity", subject -> CallerProfiles.builtIn().named("anonymous"));
    caller("another app", subject -> subject.user().with(ContextField.APPID, OTHER_APP));
    // Other ingresses require a source. For this one the operator has declared that only mini
    // programs get here.
    at(
        Entrance.EVENT_MINI_PROGRAM,
        "no source",
        subject -> honest(subject, without(subject, ContextField.SOURCE)));
  }

  private void sources() {
    for (CallSource source : CallSource.values()) {
      source("source " + source.wireName(), subject -> source.wireName());
    }
    source("chain wx_client,scf", subject -> "wx_client,scf");
    source("chain of its own source", subject -> subject.source() + "," + subject.source());
  }

  private void sharedUsers() {
    caller("shared user", MatrixSubject::sharedUser);
    caller(
        "shared user, no unionid",
        subject -> subject.sharedUser().with(ContextField.FROM_UNIONID, null));
    caller(
        "shared user of another app",
        subject -> subject.sharedUser().with(ContextField.FROM_APPID, OTHER_APP));
    caller(
        "shared user beside a user",
        subject ->
            subject
                .sharedUser()
                .with(ContextField.OPENID, "oUser_A-1")
                .with(ContextField.UNIONID, "uUser_A"));
  }

  private void timers() {
    for (Entrance entrance : Entrance.values()) {
      if (entrance.isEvent()) {
        at(entrance, "its own timer", HonestCases::timer);
        at(entrance, "another timer", subject -> triggered(timer(subject), "anotherTimer"));
      }
    }
  }

  private void source(String name, Function<MatrixSubject, String> source) {
    caller(name, subject -> subject.user().with(ContextField.SOURCE, source.apply(subject)));
  }

  private void caller(String name, Function<MatrixSubject, CallerProfile> caller) {
    for (Entrance entrance : Entrance.values()) {
      at(entrance, name, subject -> deliver(entrance, caller.apply(subject), subject));
    }
  }

  private void at(Entrance entrance, String name, MatrixCase.Delivery delivery) {
    cases.add(
        new MatrixCase(
            entrance, name, MatrixCase.Expected.RECORDED, IngressSettings.none(), delivery));
  }

  private static CallerProfile without(MatrixSubject subject, ContextField field) {
    return subject.user().with(field, null);
  }

  private static SimulatedCall honest(MatrixSubject subject, CallerProfile caller) {
    return deliver(Entrance.EVENT_MINI_PROGRAM, caller, subject);
  }

  private static SimulatedCall timer(MatrixSubject subject) {
    return deliver(Entrance.EVENT, CallerProfiles.builtIn().named("timer"), subject);
  }

  private static SimulatedCall triggered(SimulatedCall timer, String trigger) {
    Map<String, Object> event = new LinkedHashMap<>(timer.event());
    event.put("TriggerName", trigger);
    return SimulatedCall.event(timer.entrance(), event, timer.variables());
  }

  static SimulatedCall deliver(Entrance entrance, CallerProfile caller, MatrixSubject subject) {
    return SimulatedPlatform.stripping()
        .deliver(entrance, caller, ClientCall.of(Map.of()), subject.function());
  }
}
