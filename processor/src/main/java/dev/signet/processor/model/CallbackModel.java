package dev.signet.processor.model;

import java.util.List;

/**
 * The calls of WeChat's own that run a function.
 *
 * @param payment whether it is the payment callback
 * @param pushes the kinds of pushed messages; empty for the payment callback
 */
public record CallbackModel(boolean payment, List<Push> pushes) {

  /** A function that clients or timers run. */
  public static final CallbackModel NONE = new CallbackModel(false, List.of());

  /**
   * One kind of pushed message.
   *
   * @param event the event's name; empty for a message that is none
   */
  public record Push(String msgType, String event) {}

  /** Returns whether WeChat runs the function. */
  public boolean isPresent() {
    return payment || !pushes.isEmpty();
  }

  /** Returns whether WeChat's message push runs the function. */
  public boolean isPush() {
    return !pushes.isEmpty();
  }
}
