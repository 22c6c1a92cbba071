package dev.signet.scf.runtime;

import dev.signet.error.ErrorCode;
import dev.signet.scf.call.AnswerForm;
import dev.signet.scf.call.EventAnswer;
import dev.signet.scf.call.EventCalls;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.Consumer;

/**
 * Takes one event after the other and posts the answers, on the thread that runs it. Every event
 * runs user code at most once, whatever is lost between here and the platform, but for a timer's
 * run that the platform repeats because it failed.
 *
 * <p>After a lost connection or a status of 5xx, the platform is asked which call runs. If it is
 * still the last one, its answer is posted again; if it is another one, the answer had arrived. A
 * failed function is answered like any other, as the managed runtimes do it, so that the client
 * gets its code. Only a timer's run that failed is reported as failed, since nobody reads its
 * answer, and the platform repeats what failed.
 */
public final class RuntimeLoop {

  /** The time in which the platform repeats an event that it has no answer to. */
  private static final int CONFIRM_MILLIS = 1_000;

  private final RuntimeApi api;
  private final EventCalls calls;
  private final int maxBody;
  private final Consumer<String> lines;
  private final StopSwitch stop;
  private final Attempts attempts;

  /** Made while there is memory. */
  private final byte[] lastResort;

  /** Null before the first call. */
  private KeptAnswer kept;

  private boolean outOfMemory;

  /**
   * Makes the loop of an instance.
   *
   * @param maxBody the largest event in bytes; a larger one is PAYLOAD_TOO_LARGE
   * @param lines takes what is to be said about the platform
   */
  public RuntimeLoop(RuntimeApi api, EventCalls calls, int maxBody, Consumer<String> lines) {
    this(api, calls, maxBody, lines, new StopSwitch(), null);
  }

  /**
   * @param attempts null for the usual ones
   */
  RuntimeLoop(
      RuntimeApi api,
      EventCalls calls,
      int maxBody,
      Consumer<String> lines,
      StopSwitch stop,
      Attempts attempts) {
    this.api = api;
    this.calls = calls;
    this.maxBody = maxBody;
    this.lines = lines;
    this.stop = stop;
    this.attempts = attempts == null ? Attempts.usual(stop) : attempts;
    this.lastResort =
        AnswerForm.BYTES.fixed(ErrorCode.INTERNAL, "unknown", calls.function().isPayment());
  }

  /**
   * Runs until {@link #stop} or until memory has run out in a call, which is answered first.
   *
   * @return true if memory has run out
   * @throws ApiLostException if the platform does not answer any more
   */
  public boolean run() throws ApiLostException {
    try {
      ready();
      for (Event event = next(); event != null; event = next()) {
        if (kept == null || !kept.isOf(event) || kept.mayRunAgain()) {
          if (isEnding()) {
            break;
          }
          attempts.succeeded();
          kept = call(event);
        }
        post();
      }
      return outOfMemory;
    } finally {
      api.close();
    }
  }

  /**
   * Lets {@link #run} end: at once if it waits for an event, otherwise after the answer of the call
   * that runs. May be called by any thread.
   */
  public void stop() {
    stop.stop();
  }

  private boolean isEnding() {
    return outOfMemory || stop.isStopping();
  }

  /**
   * A refusal counts as taken: the platform takes the first of several, and says in next if not.
   */
  private void ready() throws ApiLostException {
    while (!isEnding()) {
      try {
        ApiAnswer said = api.ready();
        if (said.isSuccess() || said.isRefusal()) {
          attempts.succeeded();
          return;
        }
        attempts.failed("it answers with status " + said.status());
      } catch (IOException lost) {
        attempts.failed(text(lost));
      }
    }
  }

  /** Returns the next event, which may be the last one again; null if the loop is to end. */
  private Event next() throws ApiLostException {
    while (!isEnding() || kept != null && !kept.isTaken()) {
      boolean ending = isEnding();
      try {
        return ending ? api.next(CONFIRM_MILLIS) : api.next(stop);
      } catch (SocketTimeoutException none) {
        if (ending) {
          return null;
        }
        attempts.failed(text(none));
      } catch (IOException lost) {
        if (!stop.isStopping()) {
          attempts.failed(text(lost));
        } else if (ending) {
          return null;
        }
      }
    }
    return null;
  }

  private KeptAnswer call(Event event) {
    // User code may have left it to the thread, and the next call must not pay for it.
    Thread.interrupted();
    String requestId = event.safeId();
    try {
      EventAnswer<byte[]> answer =
          calls.run(event.text(maxBody), event::limitMillis, requestId, AnswerForm.BYTES);
      outOfMemory |= answer.isFatal();
      return new KeptAnswer(event.id(), answer.body(), answer.isFailedRun());
    } catch (Throwable thrown) {
      outOfMemory |= thrown instanceof OutOfMemoryError;
      return new KeptAnswer(event.id(), internal(requestId), calls.function().isTimer());
    }
  }

  private byte[] internal(String requestId) {
    try {
      return AnswerForm.BYTES.fixed(ErrorCode.INTERNAL, requestId, calls.function().isPayment());
    } catch (OutOfMemoryError none) {
      return lastResort;
    }
  }

  private void post() throws ApiLostException {
    try {
      ApiAnswer said = kept.post(api);
      if (said.isSuccess()) {
        attempts.succeeded();
        return;
      }
      if (said.isRefusal()) {
        lines.accept(
            "Signet: the platform refuses an answer of "
                + kept.size()
                + " bytes with status "
                + said.status()
                + ", so the call ends as failed.");
        kept.failWith(lastResort);
      }
      attempts.failed("it answers with status " + said.status());
    } catch (SocketTimeoutException unknown) {
      // The answer may lie unread in the platform's queue, and decide the call after this one once
      // it is posted again. A new instance has nothing to repeat.
      throw new ApiLostException(1, "it neither took nor refused an answer: " + text(unknown));
    } catch (IOException lost) {
      attempts.failed(text(lost));
    }
  }

  private static String text(IOException lost) {
    String message = lost.getMessage();
    return message == null ? lost.getClass().getName() : message;
  }
}
