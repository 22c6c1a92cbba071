package dev.signet.scf;

import com.qcloud.scf.runtime.Context;
import dev.signet.error.ErrorCode;
import dev.signet.function.DecisionLog;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import java.io.PrintStream;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * One cloud function as SCF's managed Java runtimes call it: the handler string is {@code
 * package.Class::mainHandler} of a generated subclass (SCF documentation, Java functions).
 *
 * <p>Whatever happens, a call ends in a result and never in an exception, whose text and stack the
 * platform would send to the caller. A failure is the object {@code
 * {"code","message","requestId"[,"violations"]}}.
 *
 * <p>A {@code CompletionStage} that user code returns is waited for until the platform's time limit
 * less 500 ms, or for SIGNET_TIMEOUT_MS when that is set and shorter; then the call answers
 * DEADLINE_EXCEEDED and a late result is dropped. A method that blocks is not interrupted: it asks
 * {@link dev.signet.function.InvocationContext#remaining()}.
 *
 * <p>The variables that name a caller (WX_*, TCB_SOURCE, TRIGGER_SRC) are taken out of the system
 * properties before user code runs, so that one call's never lend an identity to the next.
 *
 * <p>SCF makes one object of the class at the cold start and runs one call at a time on it. When
 * the configuration or the handler object cannot be made, that is said once on standard error and
 * every call answers INTERNAL, since an exception there would show the caller its text. After an
 * {@link OutOfMemoryError} the call answers INTERNAL and every later call on this instance
 * UNAVAILABLE, because nothing that user code holds can be trusted any more; a client may try again
 * and reach another instance.
 */
public abstract class ScfFunction {

  private final EventCalls calls;
  private final Object lastTree = AnswerForm.TREE.fixed(ErrorCode.INTERNAL, RequestIds.UNKNOWN);
  private final String lastText = AnswerForm.TEXT.fixed(ErrorCode.INTERNAL, RequestIds.UNKNOWN);
  private volatile boolean exhausted;

  /**
   * Reads the configuration from the environment and makes the handler. Throws nothing.
   *
   * @param handler makes the wrapper with its handler object; called once, here
   */
  protected ScfFunction(Callable<FunctionHandler> handler) {
    calls =
        start(handler, null, System::getProperties, getClass().getClassLoader(), System.err, null);
  }

  /**
   * For tests, with an environment and properties of their own. Throws nothing.
   *
   * @param handler makes the wrapper with its handler object; called once, here
   * @param environment in place of {@code System.getenv()}
   * @param properties where the platform puts the variables of each call, in place of {@code
   *     System.getProperties()}
   * @param loader finds the application's interceptors and decision log
   * @param errors where a failed start is told
   */
  protected ScfFunction(
      Callable<FunctionHandler> handler,
      Map<String, String> environment,
      Supplier<Properties> properties,
      ClassLoader loader,
      PrintStream errors) {
    calls = start(handler, environment, properties, loader, errors, null);
  }

  /**
   * For tools that show how a call was decided: as the constructor for tests, with an observer that
   * receives each decision before the application's own log does. Throws nothing.
   *
   * @param handler makes the wrapper with its handler object; called once, here
   * @param environment in place of {@code System.getenv()}
   * @param properties in place of {@code System.getProperties()}
   * @param loader finds the application's interceptors and decision log
   * @param errors where a failed start is told
   * @param observer receives each decision; what it throws is dropped
   */
  protected ScfFunction(
      Callable<FunctionHandler> handler,
      Map<String, String> environment,
      Supplier<Properties> properties,
      ClassLoader loader,
      PrintStream errors,
      DecisionLog observer) {
    calls = start(handler, environment, properties, loader, errors, observer);
  }

  /**
   * Runs one call.
   *
   * @param event as the platform parsed it; null counts as empty
   * @param context the platform's; may be null
   * @return a tree of maps, lists, strings, numbers, booleans and null
   */
  public Object mainHandler(Map<String, Object> event, Context context) {
    try {
      return answer(event == null ? Map.of() : event, null, context, AnswerForm.TREE);
    } catch (Throwable thrown) {
      exhausted |= thrown instanceof OutOfMemoryError;
      return lastTree;
    }
  }

  /**
   * Runs one call whose event and answer are JSON text, for a platform that binds the event to a
   * String. The text is read as strictly as an HTTP body: duplicate names at any depth, trailing
   * tokens and comments are INVALID_ARGUMENT.
   *
   * @param event one JSON object; null and the empty text count as an empty one
   * @param context the platform's; may be null
   * @return JSON
   */
  public String mainHandlerText(String event, Context context) {
    try {
      return answer(
          null, event == null || event.isEmpty() ? "{}" : event, context, AnswerForm.TEXT);
    } catch (Throwable thrown) {
      exhausted |= thrown instanceof OutOfMemoryError;
      return lastText;
    }
  }

  /** Exactly one of event and text is there. */
  private <B> B answer(
      Map<String, Object> event, String text, Context context, AnswerForm<B> form) {
    String requestId = RequestIds.of(context);
    if (calls == null) {
      return form.fixed(ErrorCode.INTERNAL, requestId);
    }
    if (exhausted) {
      return form.fixed(ErrorCode.UNAVAILABLE, requestId);
    }
    try {
      FunctionResult<B> result = calls.run(event, text, context, requestId, form);
      exhausted |= result.isFatal();
      return result.body();
    } catch (Throwable thrown) {
      exhausted |= thrown instanceof OutOfMemoryError;
      return form.fixed(ErrorCode.INTERNAL, requestId);
    }
  }

  private EventCalls start(
      Callable<FunctionHandler> handler,
      Map<String, String> environment,
      Supplier<Properties> properties,
      ClassLoader loader,
      PrintStream errors,
      DecisionLog observer) {
    try {
      return EventCalls.create(
          handler,
          environment == null ? System.getenv() : environment,
          properties,
          loader,
          observer);
    } catch (Throwable thrown) {
      StartFailure.tell(errors, getClass(), thrown);
      return null;
    }
  }
}
