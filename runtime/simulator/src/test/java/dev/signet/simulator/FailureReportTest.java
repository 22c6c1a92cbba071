package dev.signet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which line of a stack a developer is shown as the own one. */
class FailureReportTest {

  private static final String WRAPPER = "com.example.shop.Shop_Signet$Sell";

  private static FailureReport report(String... classes) {
    IllegalStateException thrown = new IllegalStateException();
    StackTraceElement[] stack = new StackTraceElement[classes.length];
    for (int i = 0; i < classes.length; i++) {
      stack[i] = new StackTraceElement(classes[i], "run", "Some.java", i + 1);
    }
    thrown.setStackTrace(stack);
    return FailureReport.of(thrown);
  }

  @Test
  void isTheInnermostOfTheHandlersOwnPackages() {
    assertThat(
            report("org.library.Pool", "com.example.stock.Stock", WRAPPER, "java.lang.Thread")
                .ownLine())
        .contains("com.example.stock.Stock.run(Some.java:2)");
  }

  @Test
  void isNotThatOfALibraryWhosePackageOnlyBeginsLikeTheOwn() {
    assertThat(report("com.examplelib.Pool", "com.example.stock.Stock", WRAPPER).ownLine())
        .contains("com.example.stock.Stock.run(Some.java:2)");
  }

  @Test
  void isNoLineOfSignetsOwnWhereTheWrapperFails() {
    assertThat(
            report(
                    "dev.signet.json.codec.ListCodec",
                    WRAPPER,
                    "dev.signet.dev.call.TracedHandler",
                    "dev.signet.function.RunningCall",
                    "java.lang.Thread")
                .ownLine())
        .isEmpty();
  }
}
