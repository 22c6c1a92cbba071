package com.example.failing;

import dev.signet.AllowAnonymous;
import dev.signet.CloudFunction;

/** A function whose own code throws. */
public final class Failing {

  /** Throws. */
  @CloudFunction("fails")
  @AllowAnonymous
  public String fails() {
    throw new IllegalStateException(
        "stock of tea: <b>-1</b>\nsecond line", new RuntimeException("the cause"));
  }
}
