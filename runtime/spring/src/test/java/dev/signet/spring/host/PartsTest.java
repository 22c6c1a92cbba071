package dev.signet.spring.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.ErrorCode;
import dev.signet.function.DecisionLog;
import dev.signet.function.Failure;
import dev.signet.function.Interceptor;
import dev.signet.host.ConfigurationException;
import dev.signet.json.wire.JsonOutput;
import dev.signet.limit.CallStore;
import dev.signet.limit.MemoryCallStore;
import dev.signet.spring.SignetAutoConfiguration;
import java.util.ArrayList;
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
              .contains(
                  "INFO dev.signet.decisions -- {\"function\":\"-\",\"outcome\":\"NOT_FOUND\"");
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
}
