package dev.signet.spring.testing;

import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Tells the {@link TestCallers} of the application which test runs on which thread. */
final class CallerListener implements TestExecutionListener, Ordered {

  private static final String RUNNING = CallerListener.class.getName();

  /** After the injection of dependencies, which is at 2000, and so when there is a context. */
  @Override
  public int getOrder() {
    return 2500;
  }

  @Override
  public void beforeTestMethod(TestContext test) {
    if (test.hasApplicationContext()) {
      ApplicationContext application = test.getApplicationContext();
      if (application.containsBean(CallerContextCustomizer.BEAN)) {
        TestCallers callers = application.getBean(CallerContextCustomizer.BEAN, TestCallers.class);
        RunningTest running = callers.start(test.getTestClass(), test.getTestMethod());
        test.setAttribute(RUNNING, (Runnable) () -> callers.end(running));
      }
    }
  }

  @Override
  public void afterTestMethod(TestContext test) {
    Object end = test.removeAttribute(RUNNING);
    if (end != null) {
      ((Runnable) end).run();
    }
  }
}
