package dev.signet.spring.testing;

import dev.signet.ingress.IngressSettings;
import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.ClientCall;
import dev.signet.simulator.ContextField;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.HeaderLines;
import dev.signet.simulator.SimulatedPlatform;
import dev.signet.spring.host.SpringHost;
import dev.signet.testing.AnnotatedCaller;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ClientHttpRequestInterceptor;

/**
 * The callers of the tests of one application, and what the platform would send for them. Every
 * test context of Spring has this bean:
 *
 * <pre>{@code
 * @Autowired TestCallers callers;
 *
 * HttpRequest.Builder request = HttpRequest.newBuilder(uri);
 * callers.headers().forEach(request::header);
 * }</pre>
 *
 * <p>The caller of a test is the one that {@link dev.signet.testing.WithCaller} names, on the
 * thread that runs the test method and its {@code @BeforeEach} and {@code @AfterEach} methods; on
 * another thread, in a {@code @BeforeAll} method and in a test without an annotation, nobody calls.
 * Safe for concurrent use.
 */
public final class TestCallers {

  private final ObjectProvider<SpringHost> host;
  private final Environment environment;

  /**
   * The tests that run, by their threads. It belongs to the test context, and a test takes its
   * entry out at its end, so that nothing of it reaches a later one.
   */
  private final Map<Thread, RunningTest> running = new ConcurrentHashMap<>();

  TestCallers(ObjectProvider<SpringHost> host, Environment environment) {
    this.host = host;
    this.environment = environment;
  }

  /**
   * Returns the caller of the test that runs on this thread; the profile {@code anonymous} if it
   * names none. The built-in profiles have the app and the environment that the application is
   * configured for, if it is.
   */
  public CallerProfile current() {
    RunningTest test = running.get(Thread.currentThread());
    return test == null || test.caller() == null ? nobody() : test.caller();
  }

  /**
   * Returns the header lines that the platform sends for {@link #current}.
   *
   * @throws IllegalStateException if the test names a caller, and the application has no Signet
   */
  public HeaderLines headers() {
    RunningTest test = running.get(Thread.currentThread());
    if (host.getIfAvailable() == null && (test == null || test.caller() == null)) {
      return HeaderLines.none();
    }
    return headers(current());
  }

  /**
   * Returns the header lines that the platform sends for a caller of one's choice, in the form of
   * the ingress that the application declares.
   *
   * @throws IllegalStateException if the application has no Signet
   */
  public HeaderLines headers(CallerProfile caller) {
    SpringHost known = host.getIfAvailable();
    if (known == null) {
      throw new IllegalStateException(
          "This test has a caller, and its application context has no Signet, which would check"
              + " it. Put signet-spring-boot-starter on the class path, and let the context have"
              + " its auto-configuration.");
    }
    return SimulatedPlatform.stripping()
        .deliver(entrance(known), caller, ClientCall.of(Map.of()), null)
        .headers();
  }

  /**
   * Returns the header lines of a built-in caller such as {@code second-user}.
   *
   * @throws IllegalArgumentException if there is none of this name
   * @throws IllegalStateException if the application has no Signet
   */
  public HeaderLines headers(String profile) {
    return headers(named(profile));
  }

  /**
   * Returns an interceptor for a client of the test's own, which adds {@link #headers()} to the
   * requests to the application under test, unless they bring identity headers themselves. Requests
   * to other servers stay as they are.
   */
  public ClientHttpRequestInterceptor interceptor() {
    return new CallerRequestInterceptor(this);
  }

  /** Returns a built-in caller with the app and the environment of the application. */
  CallerProfile named(String profile) {
    return atHome(CallerProfiles.builtIn().named(Objects.requireNonNull(profile, "profile")));
  }

  /** Returns whether a port of this machine is the application's. */
  boolean isOwnPort(int port) {
    return Integer.toString(port).equals(environment.getProperty("local.server.port"));
  }

  /** Returns the Host that requests must name if the application is configured for some. */
  Optional<String> requiredHost() {
    SpringHost known = host.getIfAvailable();
    return known == null
        ? Optional.empty()
        : known.settings().callers().hosts().stream().sorted().findFirst();
  }

  RunningTest start(Class<?> testClass, Method method) {
    Optional<CallerProfile> caller = AnnotatedCaller.find(testClass, method, this::atHome);
    Thread thread = Thread.currentThread();
    RunningTest test = new RunningTest(thread, caller.orElse(null), running.get(thread));
    running.put(thread, test);
    return test;
  }

  void end(RunningTest test) {
    if (test.around() == null) {
      running.remove(test.thread(), test);
    } else {
      running.replace(test.thread(), test, test.around());
    }
  }

  private CallerProfile atHome(CallerProfile profile) {
    SpringHost known = host.getIfAvailable();
    return known == null ? profile : atHome(profile, known.settings().callers());
  }

  private static CallerProfile atHome(CallerProfile profile, IngressSettings settings) {
    CallerProfile moved = profile;
    String app = profile.field(ContextField.APPID).orElse(null);
    if (app != null && !settings.appIds().isEmpty() && !settings.appIds().contains(app)) {
      moved = moved.with(ContextField.APPID, new TreeSet<>(settings.appIds()).first());
    }
    return profile.field(ContextField.ENV).isPresent() && settings.envId().isPresent()
        ? moved.with(ContextField.ENV, settings.envId().get())
        : moved;
  }

  private static Entrance entrance(SpringHost host) {
    for (Entrance entrance : Entrance.values()) {
      if (entrance.ingress().equals(host.settings().ingress())) {
        return entrance;
      }
    }
    throw new IllegalStateException("no simulated platform for " + host.settings().ingress());
  }

  private static CallerProfile nobody() {
    return CallerProfiles.builtIn().named("anonymous");
  }
}
