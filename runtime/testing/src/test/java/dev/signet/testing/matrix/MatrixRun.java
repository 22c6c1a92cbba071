package dev.signet.testing.matrix;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a compiled project's test class with JUnit, as its build would. */
final class MatrixRun implements TestExecutionListener {

  private final List<String> failures = new ArrayList<>();
  private int tests;

  private MatrixRun() {}

  static MatrixRun of(Path classes, String testClass) throws Exception {
    MatrixRun run = new MatrixRun();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    String mode = System.clearProperty(MatrixMode.PROPERTY);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, new WithoutOwn(before))) {
      thread.setContextClassLoader(loader);
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(DiscoverySelectors.selectClass(loader.loadClass(testClass)))
              .build();
      LauncherFactory.create().execute(request, run);
    } finally {
      thread.setContextClassLoader(before);
      if (mode != null) {
        System.setProperty(MatrixMode.PROPERTY, mode);
      }
    }
    return run;
  }

  /** Returns the messages of the tests that failed, each after its test's name. */
  List<String> failures() {
    return failures;
  }

  int tests() {
    return tests;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    tests += test.isTest() ? 1 : 0;
    result
        .getThrowable()
        .ifPresent(
            thrown ->
                failures.add(
                    result.getStatus() == TestExecutionResult.Status.FAILED
                        ? String.valueOf(thrown.getMessage())
                        : thrown.toString()));
  }

  /** Hides this module's own functions from the project that runs. */
  private static final class WithoutOwn extends ClassLoader {
    WithoutOwn(ClassLoader parent) {
      super(parent);
    }

    @Override
    public URL getResource(String name) {
      return name.equals("identity-matrix.txt") ? null : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.endsWith("FunctionIndex")
          ? Collections.emptyEnumeration()
          : super.getResources(name);
    }
  }
}
