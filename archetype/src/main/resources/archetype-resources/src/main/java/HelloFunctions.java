package ${package};

import dev.signet.AllowAnonymous;
import dev.signet.CloudFunction;
import dev.signet.identity.OpenId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The cloud functions of this project. */
public final class HelloFunctions {

  /** How often each user was greeted by this instance; another instance counts anew. */
  private final Map<OpenId, Integer> greetings = new ConcurrentHashMap<>();

  /**
   * Greets the caller.
   *
   * @param caller who WeChat says is calling; a call without an openid never gets here
   * @param name the field {@code name} of the payload
   */
  @CloudFunction("hello")
  public Greeting hello(OpenId caller, String name) {
    int count = greetings.merge(caller, 1, Integer::sum);
    return new Greeting("Hello " + name + "!", count);
  }

  /** Answers anybody, which the annotation says. */
  @CloudFunction("ping")
  @AllowAnonymous
  public String ping() {
    return "pong";
  }
}
