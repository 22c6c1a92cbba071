package dev.signet.http.training;

/** One call of a training run that runs user code, because the operator asked for it. */
final class TrainingCall {

  private final String function;
  private final String payload;

  TrainingCall(String function, String payload) {
    this.function = function;
    this.payload = payload;
  }

  /** Returns the function's name. */
  String function() {
    return function;
  }

  /** Returns the payload as JSON text. */
  String payload() {
    return payload;
  }
}
