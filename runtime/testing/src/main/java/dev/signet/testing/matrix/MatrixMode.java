package dev.signet.testing.matrix;

/** Reads the developer's wish that the file be written. */
final class MatrixMode {

  static final String PROPERTY = "signet.matrix";

  /** Not SIGNET_…: a host refuses to start with a variable of that form that it does not know. */
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
