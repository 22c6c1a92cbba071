package dev.signet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Tests that a mistake in the annotations of a test is reported to its author. */
class MistakesTest {

  @WithCaller
  static class Mistaken {

    @Test
    @WithCaller
    @WithCaller.Anonymous
    void hasTwoCallers(Functions functions) {}

    @Test
    @WithCaller(profile = "usr")
    void hasAnUnknownProfile(Functions functions) {}

    @Test
    @WithCaller(
        shared = {@WithCaller.Shared(fromOpenId = "oA"), @WithCaller.Shared(fromOpenId = "oB")})
    void hasTwoSharedCallers(Functions functions) {}
  }

  @ExtendWith(SignetExtension.class)
  static class WithoutCaller {
    @Test
    void isNobodysCall(Functions functions) {
      functions.call("visit").expectOk();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hasTwoCallers, has more than one caller",
    "hasAnUnknownProfile, @WithCaller(profile = \"usr\"): there is no caller of this name; there are user",
    "hasTwoSharedCallers, has more than one shared caller"
  })
  void aMistakenAnnotationFailsTheTestAndSaysWhy(String method, String words) {
    assertThat(failures(Mistaken.class))
        .anySatisfy(
            failure -> assertThat(failure).startsWith(method + "(Functions): ").contains(words));
  }

  @Test
  void aTestWithoutACallerIsNobodysCall() {
    assertThat(failures(WithoutCaller.class))
        .singleElement()
        .asString()
        .contains("visit answered UNAUTHENTICATED, and OK was expected");
  }

  private static List<String> failures(Class<?> testClass) {
    List<String> failures = new ArrayList<>();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(testClass))
            .build();
    TestExecutionListener listener =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result
                .getThrowable()
                .ifPresent(thrown -> failures.add(test.getDisplayName() + ": " + thrown));
          }
        };
    LauncherFactory.create().execute(request, listener);
    return failures;
  }
}
