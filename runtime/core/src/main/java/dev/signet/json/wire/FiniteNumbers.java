package dev.signet.json.wire;

import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes JSON and refuses numbers that JSON does not have. Jackson would write them as the strings
 * "NaN" and "Infinity", which a client that expects a number does not.
 */
final class FiniteNumbers extends UTF8JsonGenerator {

  FiniteNumbers(IOContext workspace, int features, OutputStream to) {
    super(workspace, features, null, to, '"');
  }

  @Override
  public void writeNumber(double value) throws IOException {
    super.writeNumber(of(value));
  }

  @Override
  public void writeNumber(float value) throws IOException {
    super.writeNumber(of(value));
  }

  /**
   * Returns the number.
   *
   * @throws IllegalStateException if it is NaN or infinite
   */
  static double of(double value) {
    if (Double.isFinite(value)) {
      return value;
    }
    throw refused();
  }

  /**
   * Returns the number.
   *
   * @throws IllegalStateException if it is NaN or infinite
   */
  static float of(float value) {
    if (Float.isFinite(value)) {
      return value;
    }
    throw refused();
  }

  private static IllegalStateException refused() {
    return new IllegalStateException("a number in the result is NaN or infinite, as no JSON is");
  }
}
