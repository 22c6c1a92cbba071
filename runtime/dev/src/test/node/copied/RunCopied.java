import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes by name; prints each failure, and at the end how many tests passed. */
public final class RunCopied implements TestExecutionListener {

  private int passed;

  public static void main(String[] classes) {
    RunCopied run = new RunCopied();
    DiscoverySelector[] selectors =
        Arrays.stream(classes).map(name -> selectClass(name)).toArray(DiscoverySelector[]::new);
    LauncherFactory.create()
        .execute(LauncherDiscoveryRequestBuilder.request().selectors(selectors).build(), run);
    System.out.println("passed " + run.passed);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      System.out.println("failed " + test.getUniqueId() + "\n" + result.getThrowable().orElse(null));
    } else if (test.isTest()) {
      passed++;
    }
  }
}
