package dev.signet.spring.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.ErrorCode;
import dev.signet.function.Decision;
import dev.signet.function.DecisionLog;
import dev.signet.function.Failure;
import dev.signet.function.Interceptor;
import dev.signet.function.InvocationContext;
import dev.signet.host.ConfigurationException;
import dev.signet.identity.WxContext;
import dev.signet.json.wire.JsonOutput;
import dev.signet.limit.CallStore;
import dev.signet.limit.MemoryCallStore;
import dev.signet.spring.SignetAutoConfiguration;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the application gives to the pipeline, as beans and as services. */
@ExtendWith(OutputCaptureExtension.class)
class PartsTest {

  private final WebApplicationContextRunner application =
      new WebApplicationContextRunner()
          .withPropertyValues("signet.ingress=wechat-cloudrun-private")
          .withConfiguration(AutoConfigurations.of(SignetAutoConfiguration.class));

  @Test
  void decisionsGoToTheApplicationsLogging(CapturedOutput output) {
    application.run(
        context -> {
          refuse(context);
          assertThat(output)
              .containsPattern(
                  "INFO .*dev\\.signet\\.decisions .*\\{\"function\":\"-\",\"outcome\":\"NOT_FOUND\"");
        });
  }

  @Test
  void theLogLevelOfSignetSaysWhichCallsAreLogged(CapturedOutput output) {
    application
        .withPropertyValues("signet.log=none")
        .run(
            context -> {
              refuse(context);
              assertThat(output).doesNotContain("NOT_FOUND");
            });
  }

  @Test
  void aLogThatIsABeanTakesThePlaceOfTheLines(CapturedOutput output) {
    List<String> outcomes = new ArrayList<>();
    application
        .withBean(DecisionLog.class, () -> decision -> outcomes.add(decision.outcome()))
        .run(
            context -> {
              refuse(context);
              assertThat(outcomes).containsExactly("NOT_FOUND");
              assertThat(output).doesNotContain("NOT_FOUND");
            });
  }

  @Test
  void anObserverIsToldBesideTheLogWhateverItThrows() {
    List<String> outcomes = new ArrayList<>();
    application
        .withBean(
            CallObserver.class,
            () ->
                decision -> {
                  outcomes.add("observed");
                  throw new IllegalStateException("broken");
                })
        .withBean(DecisionLog.class, () -> decision -> outcomes.add("logged"))
        .run(
            context -> {
              refuse(context);
              assertThat(outcomes).containsExactly("observed", "logged");
            });
  }

  @Test
  void twoLogsAreRefusedByName() {
    application
        .withBean("oneLog", DecisionLog.class, () -> decision -> {})
        .withBean("otherLog", DecisionLog.class, () -> decision -> {})
        .run(context -> assertRefused(context, "oneLog, otherLog", "@Primary"));
  }

  @Test
  void aFactoryThatIsABeanIsRefusedSinceNobodyWouldAskIt() {
    application
        .withBean("tracing", Interceptor.Factory.class, () -> () -> null)
        .run(context -> assertRefused(context, "The bean 'tracing'", "Declare what it makes"));
    application
        .withBean("stores", CallStore.Factory.class, () -> () -> null)
        .run(context -> assertRefused(context, "The bean 'stores'", "Declare what it makes"));
  }

  @Test
  void twoStoresOfCallsAreRefusedByName() {
    application
        .withBean("a", CallStore.class, MemoryCallStore::new)
        .withBean("b", CallStore.class, MemoryCallStore::new)
        .run(context -> assertRefused(context, "a, b", "@Primary"));
  }

  @Test
  void aLogThatIsABeanAndOneThatIsAServiceAreRefused() {
    application
        .withClassLoader(new ServiceLoading(DecisionLog.class, SilentLog.class))
        .withBean("ownLog", DecisionLog.class, () -> decision -> {})
        .run(context -> assertRefused(context, "'ownLog'", SilentLog.class.getName()));
  }

  @Test
  void aLogThatIsAServiceTakesThePlaceOfTheLinesAsOnEveryHost(CapturedOutput output) {
    application
        .withClassLoader(new ServiceLoading(DecisionLog.class, SilentLog.class))
        .run(
            context -> {
              refuse(context);
              assertThat(output).doesNotContain("NOT_FOUND");
            });
  }

  @Test
  void anInterceptorThatIsABeanAndAServiceIsRefusedSinceItWouldRunTwice() {
    application
        .withClassLoader(new ServiceLoading(Interceptor.class, Passing.class))
        .withBean(Passing.class)
        .run(context -> assertRefused(context, Passing.class.getName(), "run twice"));
    application
        .withClassLoader(new ServiceLoading(Interceptor.class, Passing.class))
        .run(context -> assertThat(context).hasNotFailed());
  }

  private static void refuse(AssertableWebApplicationContext context) {
    assertThat(context).hasNotFailed();
    context
        .getBean(SpringHost.class)
        .pipeline()
        .refuse("-", "r-1", Failure.of(ErrorCode.NOT_FOUND), JsonOutput.bytes());
  }

  private static void assertRefused(AssertableWebApplicationContext context, String... parts) {
    Throwable failure = context.getStartupFailure();
    while (!(failure instanceof ConfigurationException)) {
      failure = failure.getCause();
    }
    assertThat(failure).message().contains(parts);
  }

  /** A log that is found as a service. */
  public static final class SilentLog implements DecisionLog {
    @Override
    public void record(Decision decision) {}
  }

  /** An interceptor that is found as a service. */
  public static final class Passing implements Interceptor {
    @Override
    public Object around(InvocationContext invocation, WxContext caller, Next next)
        throws Exception {
      return next.proceed();
    }
  }

  /** Shows one service more than the class path has. */
  private static final class ServiceLoading extends ClassLoader {

    private final String file;
    private final String provider;

    ServiceLoading(Class<?> service, Class<?> provider) {
      super(PartsTest.class.getClassLoader());
      this.file = "META-INF/services/" + service.getName();
      this.provider = provider.getName();
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      if (!name.equals(file)) {
        return super.getResources(name);
      }
      Path shown = Files.createTempFile("signet-service", "");
      shown.toFile().deleteOnExit();
      return Collections.enumeration(List.of(Files.writeString(shown, provider).toUri().toURL()));
    }
  }
}
