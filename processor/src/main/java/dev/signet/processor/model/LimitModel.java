package dev.signet.processor.model;

import java.util.List;

/**
 * How often a function may be called, and whether it acts once for each key.
 *
 * @param rates the rates that each permit a call, in source order
 * @param rememberedSeconds how long an answer is remembered; zero when the function is not
 *     idempotent
 * @param keyField the payload field that is the key; empty when the request id is
 */
public record LimitModel(List<Rate> rates, long rememberedSeconds, String keyField) {

  /**
   * So many calls within a time.
   *
   * @param scope the name of the constant that says whose calls are counted together
   */
  public record Rate(int permits, long seconds, String scope) {}

  /** Returns whether the function acts once for each key. */
  public boolean isIdempotent() {
    return rememberedSeconds > 0;
  }

  /** Returns whether the key is a payload field. */
  public boolean hasKeyField() {
    return isIdempotent() && !keyField.isEmpty();
  }
}
