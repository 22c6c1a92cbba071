package dev.signet.processor.collect;

import java.util.List;

/**
 * The sources that a call of WeChat's own may have. WeChat documents that of a payment callback and
 * not that of a push, which may have every source that is no client, no function and no payment.
 */
public final class CallbackSources {

  private static final List<String> PUSH = List.of("WX_HTTP", "WX_TRIGGER", "WX_UNKNOWN");
  private static final List<String> PAYMENT = List.of("WX_PAYCALLBACK");

  private static final List<String> NO_CLIENT =
      List.of("SCF", "WX_HTTP", "WX_PAYCALLBACK", "WX_TRIGGER", "WX_UNKNOWN");

  private CallbackSources() {}

  /** Returns the names of all sources that are no client's, sorted. */
  public static List<String> ofNoClient() {
    return NO_CLIENT;
  }

  /** Returns the names of the constants of CallSource, sorted. */
  public static List<String> of(FunctionDeclaration function) {
    return function.payment().isPresent() ? PAYMENT : PUSH;
  }
}
