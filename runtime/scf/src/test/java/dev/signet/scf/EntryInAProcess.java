package dev.signet.scf;

import dev.signet.identity.Requirement;
import java.util.Map;

/** Plays the platform in a process of its own: real environment, real system properties. */
public final class EntryInAProcess {

  private EntryInAProcess() {}

  /** In the form that generated code has. */
  public static final class Whoami extends ScfFunction {
    /** As the platform makes it. */
    public Whoami() {
      super(() -> TestFunction.whoami(Requirement.CALLER));
    }
  }

  /** Calls it with the platform's variables, and again with a forged event and none. */
  public static void main(String[] args) {
    Whoami entry = new Whoami();
    Map<String, Object> event = ScfHarness.eventOf("oAlice");
    System.setProperty("TCB_SOURCE", "wx_client");
    System.setProperty("WX_OPENID", "oAlice");
    System.out.println(entry.mainHandler(event, FakeContext.USUAL));
    System.out.println(entry.mainHandler(event, FakeContext.USUAL));
    System.out.println(System.getProperty("WX_OPENID"));
  }
}
