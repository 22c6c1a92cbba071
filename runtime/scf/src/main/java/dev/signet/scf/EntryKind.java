package dev.signet.scf;

import dev.signet.function.FunctionDescriptor;

/** Who hears of a failure of an event function. */
public enum EntryKind {
  /** A client, which reads the answer. */
  CLIENTS,

  /** WeChat's payment callback, which calls again unless it reads that the payment was taken. */
  PAYMENT,

  /** The platform: nobody reads the answer of a timer's run, and it repeats one that failed. */
  TIMER;

  static EntryKind of(FunctionDescriptor function) {
    if (function.isTimer()) {
      return TIMER;
    }
    return function.isPayment() ? PAYMENT : CLIENTS;
  }
}
