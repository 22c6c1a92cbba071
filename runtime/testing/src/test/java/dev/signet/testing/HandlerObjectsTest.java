package dev.signet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.testing.matrix.IdentityMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class HandlerObjectsTest {

  @ExtendWith(SignetExtension.class)
  static class TwoTests {
    @Test
    void one(Functions functions) {}

    @Test
    void other(ScfPlatform platform, Functions functions) {
      platform.as("user").invoke("visit").expectOk();
    }
  }

  @ExtendWith(SignetExtension.class)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class TwoTestsOfOneInstance {
    @Test
    void one(Functions functions) {}

    @Test
    void other(Functions functions) {}
  }

  @Test
  void areClosedAfterEachTest() {
    // The platform has two objects: one that gives its constants, and that of the instance.
    assertThat(closedBy(TwoTests.class)).isEqualTo(2 + 2);
  }

  @Test
  void areClosedOnceAfterAClassWithOneInstance() {
    assertThat(closedBy(TwoTestsOfOneInstance.class)).isEqualTo(1);
  }

  @Test
  void areClosedByTheMatrixBeforeItsTestsRun() {
    int before = ShopFunctions.CLOSED.get();

    IdentityMatrix.ofClassPath();

    assertThat(ShopFunctions.CLOSED.get() - before).isEqualTo(1);
  }

  private static int closedBy(Class<?> testClass) {
    int before = ShopFunctions.CLOSED.get();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(testClass))
                .build());
    return ShopFunctions.CLOSED.get() - before;
  }
}
