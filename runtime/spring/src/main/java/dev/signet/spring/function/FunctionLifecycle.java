package dev.signet.spring.function;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Tells the functions that their application stops. */
final class FunctionLifecycle implements ApplicationListener<ContextClosedEvent> {

  private final MountedFunctions functions;
  private final ApplicationContext application;

  FunctionLifecycle(MountedFunctions functions, ApplicationContext application) {
    this.functions = functions;
    this.application = application;
  }

  /** The closing of a context below this one, such as that of a management port, is heard too. */
  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    if (event.getApplicationContext() == application) {
      functions.beginStop();
    }
  }
}
