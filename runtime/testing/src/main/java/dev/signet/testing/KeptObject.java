package dev.signet.testing;

import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * An object that JUnit closes with its scope: until 5.12 because of the one interface, later
 * because of the other.
 */
@SuppressWarnings({"deprecation", "try"})
final class KeptObject implements CloseableResource, AutoCloseable {

  private final AutoCloseable object;

  KeptObject(AutoCloseable object) {
    this.object = object;
  }

  AutoCloseable object() {
    return object;
  }

  @Override
  public void close() throws Exception {
    object.close();
  }
}
