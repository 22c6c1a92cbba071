package dev.signet.scf;

import com.qcloud.scf.runtime.Context;
import dev.signet.error.ErrorCode;
import dev.signet.function.DecisionLog;
import dev.signet.function.FunctionHandler;
import dev.signet.function.Pipeline;
import dev.signet.host.EventTimeLimit;
import dev.signet.host.HostLog;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.scf.call.AnswerForm;
import dev.signet.scf.call.EventAnswer;
import dev.signet.scf.call.EventCalls;
import dev.signet.scf.call.EventText;
import dev.signet.scf.call.PlatformVariables;
import dev.signet.scf.call.StartFailure;
import java.io.PrintStream;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * One cloud function as SCF's managed Java runtimes call it: the handler string is {@code
 * package.Class::mainHandler} of a generated subclass (SCF documentation, Java functions).
 *
 * <p>A call ends in a result and not in an exception, because the platform would send the
 * exception's text and stack to the caller. A failure is the object {@code
 * {"code","message","requestId"[,"violations"]}}. Only a timer's run that fails ends in a {@link
 * TimerFailedException}, because nobody reads its answer, and the platform repeats what ended so. A
 * timer function that cannot start, or has run out of memory, ends every call so.
 *
 * <p>If user code returns a {@code CompletionStage}, the call waits for it until the platform's
 * time limit less 500 ms, or for SIGNET_TIMEOUT_MS if that is set and shorter. It then answers
 * DEADLINE_EXCEEDED and drops a late result. A method that blocks is not interrupted; it can ask
 * {@link dev.signet.function.InvocationContext#remaining()} for the time that is left.
 *
 * <p>The variables that name a caller (WX_*, TCB_SOURCE, TRIGGER_SRC) are taken out of the system
 * properties before user code runs, so that those of one call never lend an identity to the next.
 *
 * <p>SCF makes one object of the class at the cold start and runs one call at a time on it. If the
 * configuration is wrong or the handler object cannot be made, the reason is written once to
 * standard error and every call answers INTERNAL, because an exception from the constructor would
 * show the caller its text. After an {@link OutOfMemoryError} the call answers INTERNAL and every
 * later call on this instance UNAVAILABLE, because nothing that user code holds can be trusted any
 * more; a client that tries again may reach another instance.
 */
public abstract class ScfFunction {

  private final EventCalls calls;
  private final EntryKind kind;
  private final Object lastTree;
  private final String lastText;
  private volatile boolean exhausted;

  /**
   * Reads the configuration from the environment and makes the handler. Throws nothing: a failure
   * to start is written to standard error, and every call then answers INTERNAL.
   *
   * @param handler makes the wrapper with its handler object; called once, by this constructor
   */
  protected ScfFunction(Callable<FunctionHandler> handler) {
    this(handler, EntryKind.CLIENTS);
  }

  /**
   * Does what the other constructor does, for a function that no client calls.
   *
   * @param handler makes the wrapper with its handler object; called once, by this constructor
   * @param kind who must hear of it if the function cannot start; not null
   */
  protected ScfFunction(Callable<FunctionHandler> handler, EntryKind kind) {
    this(handler, null, System::getProperties, null, System.err, null, kind);
  }

  /**
   * Creates a function for tests, with an environment and properties of their own. Throws nothing.
   *
   * @param handler makes the wrapper with its handler object; called once, by this constructor
   * @param environment replaces {@code System.getenv()}; null for the process's own
   * @param properties returns the properties in which the platform puts the variables of each call;
   *     replaces {@code System.getProperties()}
   * @param loader finds the application's interceptors and decision log
   * @param errors receives the reason if the function cannot start
   */
  protected ScfFunction(
      Callable<FunctionHandler> handler,
      Map<String, String> environment,
      Supplier<Properties> properties,
      ClassLoader loader,
      PrintStream errors) {
    this(handler, environment, properties, loader, errors, null, EntryKind.CLIENTS);
  }

  /**
   * Creates a function for tools that show how a call was decided. It differs from the constructor
   * for tests in the observer, which receives each decision before the application's own log does.
   * Throws nothing.
   *
   * @param handler makes the wrapper with its handler object; called once, by this constructor
   * @param environment replaces {@code System.getenv()}; null for the process's own
   * @param properties returns the properties that replace {@code System.getProperties()}
   * @param loader finds the application's interceptors and decision log
   * @param errors receives the reason if the function cannot start
   * @param observer receives each decision; an exception that it throws is dropped. Null for none
   */
  protected ScfFunction(
      Callable<FunctionHandler> handler,
      Map<String, String> environment,
      Supplier<Properties> properties,
      ClassLoader loader,
      PrintStream errors,
      DecisionLog observer) {
    this(handler, environment, properties, loader, errors, observer, EntryKind.CLIENTS);
  }

  private ScfFunction(
      Callable<FunctionHandler> handler,
      Map<String, String> environment,
      Supplier<Properties> properties,
      ClassLoader loader,
      PrintStream errors,
      DecisionLog observer,
      EntryKind kind) {
    this.calls = start(handler, environment, properties, loader, errors, observer);
    this.kind = calls == null ? kind : EntryKind.of(calls.function());
    this.lastTree = fixed(ErrorCode.INTERNAL, RequestIds.UNKNOWN, AnswerForm.TREE);
    this.lastText = fixed(ErrorCode.INTERNAL, RequestIds.UNKNOWN, AnswerForm.TEXT);
  }

  /**
   * Closes the application's interceptors and its store of calls, for tools that end an instance
   * while their process goes on. A platform ends the process instead.
   */
  protected final void closeServices() {
    if (calls != null) {
      calls.close();
    }
  }

  /**
   * Runs one call.
   *
   * @param event the event as the platform parsed it; null counts as empty
   * @param context the platform's context of the call; may be null
   * @return a tree of maps, lists, strings, numbers, booleans and null; never null itself, because
   *     a failure is an object too
   * @throws TimerFailedException if a timer's run failed; a function of clients throws nothing
   */
  public Object mainHandler(Map<String, Object> event, Context context) {
    return run(event == null ? Map.of() : event, null, context, AnswerForm.TREE, lastTree);
  }

  /**
   * Runs one call whose event and answer are JSON text, for a platform that binds the event to a
   * String. The text is read as strictly as an HTTP body: duplicate names at any depth, trailing
   * tokens and comments are INVALID_ARGUMENT.
   *
   * @param event one JSON object; null and the empty text count as an empty object
   * @param context the platform's context of the call; may be null
   * @return the result or the failure as JSON text
   * @throws TimerFailedException if a timer's run failed; a function of clients throws nothing
   */
  public String mainHandlerText(String event, Context context) {
    return run(null, event, context, AnswerForm.TEXT, lastText);
  }

  /** Runs one call. The event is a tree, or a text if that is null. */
  private <B> B run(
      Map<String, Object> event, String text, Context context, AnswerForm<B> form, B last) {
    try {
      return answer(event, text, context, form);
    } catch (TimerFailedException failed) {
      throw failed;
    } catch (Throwable thrown) {
      exhausted |= thrown instanceof OutOfMemoryError;
      return ended(ErrorCode.INTERNAL.name(), RequestIds.UNKNOWN, last);
    }
  }

  private <B> B answer(
      Map<String, Object> event, String text, Context context, AnswerForm<B> form) {
    String requestId = RequestIds.of(context);
    if (calls == null) {
      return failure(ErrorCode.INTERNAL, requestId, form);
    }
    if (exhausted) {
      return failure(ErrorCode.UNAVAILABLE, requestId, form);
    }
    EventAnswer<B> answer;
    try {
      IntSupplier limitMillis = () -> context == null ? 0 : context.getTimeLimitInMs();
      answer =
          event == null
              ? calls.run(EventText.of(text), limitMillis, requestId, form)
              : calls.run(event, limitMillis, requestId, form);
    } catch (Throwable thrown) {
      exhausted |= thrown instanceof OutOfMemoryError;
      return failure(ErrorCode.INTERNAL, requestId, form);
    }
    exhausted |= answer.isFatal();
    if (answer.isFailedRun()) {
      throw new TimerFailedException(answer.outcome(), requestId, answer.body());
    }
    return answer.body();
  }

  /** Ends a call that no wrapper has answered. */
  private <B> B failure(ErrorCode code, String requestId, AnswerForm<B> form) {
    return ended(code.name(), requestId, fixed(code, requestId, form));
  }

  private <B> B ended(String code, String requestId, B answer) {
    if (kind == EntryKind.TIMER) {
      throw new TimerFailedException(code, requestId, answer);
    }
    return answer;
  }

  private <B> B fixed(ErrorCode code, String requestId, AnswerForm<B> form) {
    return form.fixed(code, requestId, kind == EntryKind.PAYMENT);
  }

  private EventCalls start(
      Callable<FunctionHandler> handler,
      Map<String, String> environment,
      Supplier<Properties> properties,
      ClassLoader loader,
      PrintStream errors,
      DecisionLog observer) {
    try {
      return calls(
          handler,
          environment == null ? System.getenv() : environment,
          properties,
          loader == null ? getClass().getClassLoader() : loader,
          observer);
    } catch (Throwable thrown) {
      StartFailure.tell(
          errors,
          "Signet: the function "
              + getClass().getName()
              + " cannot start and answers INTERNAL until this is put right.",
          thrown);
      return null;
    }
  }

  /**
   * Reads the configuration, then makes the handler, so that no handler object is made for a
   * function that cannot run.
   */
  private static EventCalls calls(
      Callable<FunctionHandler> handler,
      Map<String, String> environment,
      Supplier<Properties> properties,
      ClassLoader loader,
      DecisionLog observer)
      throws Exception {
    HostSettings settings = EventCalls.settings(environment);
    // A line is written before the answer, after which the platform freezes the process.
    HostLog lines = observer == null ? HostLog.direct() : HostLog.withoutFailures();
    Pipeline pipeline =
        observer == null
            ? HostPipeline.create(settings, loader, lines)
            : HostPipeline.createObserved(settings, loader, lines, observer);
    return new EventCalls(
        handler.call(),
        pipeline,
        settings,
        new PlatformVariables(properties),
        EventTimeLimit.of(settings, environment));
  }
}
