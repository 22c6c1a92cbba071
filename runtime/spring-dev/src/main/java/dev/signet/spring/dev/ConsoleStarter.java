package dev.signet.spring.dev;

import dev.signet.dev.application.ApplicationConsole;
import dev.signet.dev.application.DevelopedApplication;
import dev.signet.dev.application.Endpoint;
import dev.signet.dev.call.TraceLog;
import dev.signet.function.FunctionHandler;
import dev.signet.spring.function.MountedFunctions;
import dev.signet.spring.host.SignetProperties;
import dev.signet.spring.host.SpringHost;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;

/**
 * Starts the console when the application's own server listens, and stops it with the application,
 * so that a restart finds its port free.
 */
final class ConsoleStarter implements ApplicationListener<ApplicationStartedEvent>, DisposableBean {

  private static final Log LOG = LogFactory.getLog("dev.signet");

  private static final List<String> SECURE =
      List.of("server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store");

  private static final List<String> EVERYWHERE = List.of("0.0.0.0", "::", "*");

  private final WebApplicationContext context;
  private final DevSettings settings;
  private final TraceLog traces;
  private ApplicationConsole console;

  ConsoleStarter(WebApplicationContext context, DevSettings settings, TraceLog traces) {
    this.context = context;
    this.settings = settings;
    this.traces = traces;
  }

  @Override
  public void onApplicationEvent(ApplicationStartedEvent event) {
    if (event.getApplicationContext() == context && settings.enabled()) {
      start();
    }
  }

  /** Returns the port of the console; empty if it has not started. */
  synchronized Optional<Integer> port() {
    return Optional.ofNullable(console).map(ApplicationConsole::port);
  }

  private synchronized void start() {
    Environment environment = context.getEnvironment();
    Locale locale = settings.options().locale();
    String port = environment.getProperty("local.server.port");
    if (port == null) {
      LOG.warn(DevSpringMessages.NO_SERVER.format(locale));
      return;
    }
    if (isSecure(environment)) {
      LOG.warn(DevSpringMessages.SERVER_SECURE.format(locale));
      return;
    }
    SpringHost host = context.getBean(SpringHost.class);
    Collection<FunctionHandler> functions = context.getBean(MountedFunctions.class).functions();
    ControllerEndpoints controllers = new ControllerEndpoints(context);
    List<Endpoint> endpoints = controllers.all();
    DevelopedApplication application =
        new DevelopedApplication(
            URI.create("http://" + address(environment) + ":" + port),
            host.settings(),
            host.ingress(),
            host.pipeline(),
            functions,
            controllers.prefix() + context.getBean(SignetProperties.class).path(),
            endpoints);
    console = DevSettings.named(() -> start(application));
    String own =
        settings.options().address().equals("::1") ? "[::1]" : settings.options().address();
    LOG.info(
        DevSpringMessages.LISTENING.format(
            locale,
            own + ":" + console.port(),
            application.server(),
            String.valueOf(functions.size()),
            String.valueOf(endpoints.size())));
  }

  private ApplicationConsole start(DevelopedApplication application) {
    ClassLoader loader = context.getClassLoader();
    return ApplicationConsole.start(
        settings.options(),
        application,
        traces,
        loader == null ? ClassUtils.getDefaultClassLoader() : loader,
        context.getStartupDate(),
        System.err);
  }

  private static boolean isSecure(Environment environment) {
    return environment.getProperty("server.ssl.enabled", Boolean.class, true)
        && SECURE.stream().anyMatch(environment::containsProperty);
  }

  /** Returns where the application's own server is reached from this machine. */
  private static String address(Environment environment) {
    String address = environment.getProperty("server.address", "");
    if (address.isEmpty() || EVERYWHERE.contains(address)) {
      return "127.0.0.1";
    }
    return address.contains(":") ? "[" + address + "]" : address;
  }

  @Override
  public synchronized void destroy() {
    if (console != null) {
      console.close();
      console = null;
    }
  }
}
