package dev.signet.testing.matrix;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import dev.signet.ingress.IngressSettings;
import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.ContextField;
import dev.signet.simulator.Entrance;
import java.util.Set;
import java.util.TreeSet;

/** One function in the matrix, with a user who meets the requirements of its annotations. */
final class MatrixSubject {

  private static final String APP = "wx0000000000000001";

  private final FunctionHandler handler;
  private final IngressSettings callers;

  MatrixSubject(FunctionHandler handler) {
    this(handler, IngressSettings.none());
  }

  /** Makes one whose user comes from an app and an environment that the operator accepts. */
  MatrixSubject(FunctionHandler handler, IngressSettings callers) {
    this.handler = handler;
    this.callers = callers;
  }

  FunctionHandler handler() {
    return handler;
  }

  FunctionDescriptor function() {
    return handler.descriptor();
  }

  String name() {
    return function().name();
  }

  /**
   * Returns a user with a unionid, from an app and a source that the function allows; for a
   * function that WeChat itself calls, a user of a client.
   */
  CallerProfile user() {
    return atHome(CallerProfiles.builtIn().named("user"))
        .with(ContextField.APPID, app())
        .with(
            ContextField.SOURCE,
            function().isCallback() ? CallSource.WX_CLIENT.wireName() : source());
  }

  /** Returns the same person through resource sharing, from an app that the function allows. */
  CallerProfile sharedUser() {
    CallerProfile shared =
        atHome(CallerProfiles.builtIn().named("shared-user")).with(ContextField.SOURCE, source());
    return app().equals(APP) ? shared : shared.with(ContextField.FROM_APPID, app());
  }

  /**
   * Returns the name of the honest caller whom the requirement admits at this entrance; null if
   * there is none.
   */
  String admitted(Entrance entrance) {
    if (function().isTimer()) {
      return entrance.isEvent() ? "its own timer" : null;
    }
    if (function().isCallback()) {
      return entrance == Entrance.GATEWAY ? null : "WeChat itself";
    }
    if (requirement().allowsDirectCaller()) {
      return "user";
    }
    return entrance.isEvent() ? "shared user beside a user" : "shared user";
  }

  /** Returns the first source that the function allows, or wx_client if it allows none. */
  String source() {
    for (CallSource source : CallSource.values()) {
      if (requirement().sources().contains(source)) {
        return source.wireName();
      }
    }
    return CallSource.WX_CLIENT.wireName();
  }

  /** Returns the name of the first trigger, or of a foreign one for a function without triggers. */
  String trigger() {
    return function().isTimer() ? new TreeSet<>(function().timerTriggers()).first() : "everyDay";
  }

  private CallerProfile atHome(CallerProfile caller) {
    return callers.envId().map(env -> caller.with(ContextField.ENV, env)).orElse(caller);
  }

  private String app() {
    TreeSet<String> own = new TreeSet<>(requirement().appIds().orElse(Set.of()));
    TreeSet<String> accepted = new TreeSet<>(callers.appIds());
    if (own.isEmpty()) {
      return accepted.isEmpty() ? APP : accepted.first();
    }
    TreeSet<String> both = new TreeSet<>(own);
    both.retainAll(accepted);
    return both.isEmpty() ? own.first() : both.first();
  }

  private Requirement requirement() {
    return function().requirement();
  }
}
