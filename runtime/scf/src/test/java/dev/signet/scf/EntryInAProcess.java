package dev.signet.scf;

import dev.signet.identity.Requirement;
import java.util.Map;

/**
 * Plays the platform in a process of its own, with the real environment and real system properties.
 */
public final class EntryInAProcess {

  private EntryInAProcess() {}

  /** A function in the form of generated code. */
  public static final class Whoami extends ScfFunction {
    /** Creates the function; the platform calls this constructor. */
    public Whoami() {
      super(() -> TestFunction.whoami(Requirement.CALLER));
    }
  }

  /**
   * Calls the function with the platform's variables, then with a forged event and no variables.
   */
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
