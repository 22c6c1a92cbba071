package dev.signet.testing.matrix;

/** Reads whether the developer wants the file to be written. */
final class MatrixMode {

  static final String PROPERTY = "signet.matrix";

  /**
   * The name is not SIGNET_…, because a host refuses to start with an unknown variable of that
   * form.
   */
  static final String VARIABLE = "IDENTITY_MATRIX";

  private MatrixMode() {}

  static boolean writes() {
    return writes(System.getProperty(PROPERTY), PROPERTY)
        || writes(System.getenv(VARIABLE), VARIABLE);
  }

  static boolean writes(String value, String name) {
    if (value == null || value.isEmpty()) {
      return false;
    }
    if (value.equals("write")) {
      return true;
    }
    throw new IllegalStateException(name + " knows one value: write");
  }
}
