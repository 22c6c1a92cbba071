package dev.signet.push;

import java.util.List;

/**
 * Thrown if the notice of a payment and the query of its order do not agree. The message names the
 * fields and holds no value.
 */
public final class PaymentMismatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PaymentMismatchException(List<String> different) {
    super(
        "the notice of a payment and the queried order differ in " + String.join(", ", different));
  }
}
