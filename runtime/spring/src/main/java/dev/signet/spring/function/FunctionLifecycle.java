package dev.signet.spring.function;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Stops the functions with their application, and starts them again with one that was only paused.
 * Health says so as soon as the application begins to stop. Calls are refused later: after the
 * server has refused new requests and waited for running ones, if it is told to, and before it
 * closes.
 */
final class FunctionLifecycle implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

  /**
   * Between Spring Boot's waiting for requests (WebServerGracefulShutdownLifecycle, 1024 below the
   * highest) and the end of its server (2048 below it).
   */
  private static final int PHASE = Integer.MAX_VALUE - 1024 - 512;

  private final MountedFunctions functions;
  private final ApplicationContext application;
  private volatile boolean running;

  FunctionLifecycle(MountedFunctions functions, ApplicationContext application) {
    this.functions = functions;
    this.application = application;
  }

  @Override
  public void start() {
    functions.resume();
    running = true;
  }

  @Override
  public void stop() {
    functions.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  /** The closing of a context below this one, such as that of a management port, is heard too. */
  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    if (event.getApplicationContext() == application) {
      functions.beginStop();
    }
  }
}
