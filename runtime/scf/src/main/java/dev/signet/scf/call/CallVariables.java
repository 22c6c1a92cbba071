package dev.signet.scf.call;

import dev.signet.ingress.PlatformContext;
import java.util.Map;

/** What the platform tells of a call beside its event. */
public interface CallVariables {

  /** Returns what belongs to the call that begins. Throws nothing. */
  PlatformContext take();

  /** Called at the end of a call, so that nothing of it is left for the next. Throws nothing. */
  void clear();

  /**
   * Returns the variables of a platform that tells nothing of a call, as for a custom runtime.
   *
   * @param environment the process's own, which names the environment that the instance belongs to
   */
  static CallVariables none(Map<String, String> environment) {
    PlatformContext always = PlatformContext.ofInstance(environment, null);
    return new CallVariables() {
      @Override
      public PlatformContext take() {
        return always;
      }

      @Override
      public void clear() {}
    };
  }
}
