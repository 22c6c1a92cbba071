package dev.signet.host;

/** Says why something could not be made, for the people who start a host. */
final class Reasons {

  private static final int MAX_CAUSES = 20;

  private Reasons() {}

  /**
   * With the first cause: an ExceptionInInitializerError or a service's error alone says little.
   */
  static String of(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause.getCause() != null && depth < MAX_CAUSES; depth++) {
      cause = cause.getCause();
    }
    return cause == thrown ? thrown.toString() : thrown + " (" + cause + ")";
  }
}
